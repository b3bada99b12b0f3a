import { Settings } from '@blueheart/config';
import { Global, Module, type INestApplication } from '@nestjs/common';
import { BusConnection } from './bus-connection.js';
import { BusHealth } from './bus.health.js';
import { BusServer } from './bus.server.js';
import { BusState } from './bus.state.js';
import { DeadLetters } from './dead-letters.js';
import { Delivery } from './delivery.js';
import { Doorbell } from './doorbell.js';
import { Failures } from './failures.js';
import { HandlerLimit } from './handler-limit.js';
import { Outbox } from './outbox.js';
import { Overview } from './overview.js';
import { PostgresBackend } from './postgres-backend.js';
import { QueueBackend } from './queue-backend.js';
import { Queues } from './queues.js';
import { RedisBackend } from './redis-backend.js';
import { Relay } from './relay.js';
import { ShortWay } from './short-way.js';
import { Upkeep } from './upkeep.js';

/** The bus of one process: announce through `Outbox`, hear with `@On` and `@OnBatch`. */
@Global()
@Module({
  providers: [
    BusConnection,
    BusHealth,
    BusState,
    {
      provide: QueueBackend,
      inject: [Settings, BusConnection],
      useFactory: openBackend,
    },
    Doorbell,
    Outbox,
    Queues,
    ShortWay,
    Relay,
    Upkeep,
    Failures,
    HandlerLimit,
    Delivery,
    DeadLetters,
    Overview,
    BusServer,
  ],
  exports: [Outbox, DeadLetters, Overview],
})
export class MessagingModule {}

/** Throws QueueUnusable before anything begins. */
async function openBackend({ queueUrl }: Settings, bus: BusConnection): Promise<QueueBackend> {
  return queueUrl ? RedisBackend.open(queueUrl, await systemOf(bus)) : PostgresBackend.open(bus);
}

/** Tells this system from others, most of which give their databases the same name. */
async function systemOf(bus: BusConnection): Promise<string> {
  const [row] = await bus.query<{ system: string }>(
    `select current_database() || ':' || to_hex(system_identifier) as system from pg_control_system()`,
  );
  return row!.system;
}

/** Joins an application to the bus: its handlers hear from here on. Throws SubscriptionsDisagree. */
export async function connectBus(app: INestApplication): Promise<void> {
  app.connectMicroservice({ strategy: app.get(BusServer, { strict: false }) });
  await app.startAllMicroservices();
}
