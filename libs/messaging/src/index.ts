export { BusHealth } from './bus.health.js';
export { busSchema } from './bus.schema.js';
export { SubscriptionsDisagree } from './bus.server.js';
export { connectBus, MessagingModule } from './messaging.module.js';
export { On, OnBatch } from './on.decorator.js';
export { Outbox } from './outbox.js';
export { Ticker } from './ticker.js';
