import { Global, Module, type INestApplication } from '@nestjs/common';
import { BusConnection } from './bus-connection.js';
import { BusHealth } from './bus.health.js';
import { BusServer } from './bus.server.js';
import { Delivery } from './delivery.js';
import { Doorbell } from './doorbell.js';
import { Outbox } from './outbox.js';
import { Queues } from './queues.js';
import { Relay } from './relay.js';

/** The bus of one process: announce through `Outbox`, hear with `@On` and `@OnBatch`. */
@Global()
@Module({
  providers: [BusConnection, BusHealth, Doorbell, Outbox, Queues, Relay, Delivery, BusServer],
  exports: [Outbox],
})
export class MessagingModule {}

/** Joins an application to the bus: its handlers hear from here on. Throws SubscriptionsDisagree. */
export async function connectBus(app: INestApplication): Promise<void> {
  app.connectMicroservice({ strategy: app.get(BusServer, { strict: false }) });
  await app.startAllMicroservices();
}
