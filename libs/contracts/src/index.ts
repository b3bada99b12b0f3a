export * from './event.js';
export * from './events/index.js';
export * from './http/tally-parts.schema.js';
export * from './http/tally.schema.js';
export * from './http/source.js';
export * from './link-days.js';
export * from './refusals.js';
export * from './subscriptions.js';
