// One process of the system as the bus bench needs it: the bus, and a service `notifications` whose handlers write
// one row an event. Told what to do by messages from its parent; started by startBusProcess in bus.bench.mjs.
import { setTimeout as pause } from 'node:timers/promises';
import { readSettings, Secrets, Settings } from '@blueheart/config';
import { contracts, subscriptions } from '@blueheart/contracts';
import { connect, connectionOf, DatabaseModule } from '@blueheart/database';
import { connectBus, MessagingModule, On, OnBatch, Outbox } from '@blueheart/messaging';
import { Controller, Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { benchSecrets } from './bus-system.mjs';

const [databaseUrl, queueUrl] = process.argv.slice(2);
const settings = readSettings({ DATABASE_URL: databaseUrl, QUEUE_URL: queueUrl });
const secrets = new Secrets(benchSecrets);
/** Told when an event's effect is committed. */
let onEffect = () => {};

class Handlers {
  async one({ id }, tx) {
    await tx.query('insert into effects values ($1)', [id], 'one effect');
    tx.afterCommit(() => onEffect(id));
  }
  async many(events, tx) {
    const ids = events.map(({ id }) => id);
    await tx.query('insert into effects select unnest($1::uuid[])', [ids]);
  }
}
decorate(Handlers, 'one', On(contracts.find(({ type }) => type === 'PledgeSigned')));
decorate(Handlers, 'many', OnBatch(contracts.find(({ type }) => type === 'PledgeSignedAgain')));
for (const contract of subscriptions.notifications) {
  if (['PledgeSigned', 'PledgeSignedAgain'].includes(contract.type)) continue;
  Handlers.prototype[contract.type] = async () => {};
  decorate(Handlers, contract.type, On(contract));
}
Controller()(Handlers);

class Surroundings {}

Module({
  providers: [
    { provide: Settings, useValue: settings },
    { provide: Secrets, useValue: secrets },
  ],
  exports: [Settings, Secrets],
})(Surroundings);
Global()(Surroundings);
class Notifications {}
Module({ imports: [DatabaseModule.forService('notifications')], controllers: [Handlers] })(
  Notifications,
);
class Root {}
Module({ imports: [Surroundings, MessagingModule, Notifications] })(Root);

const app = await NestFactory.create(Root, new FastifyAdapter(), { logger: false });
await connectBus(app);
await app.init();
const announcer = await connect(connectionOf(settings, secrets, 'pledges'));
const outbox = app.get(Outbox, { strict: false });

/** Announces `perSecond` events for some seconds. Gives the milliseconds from each commit to its effect's. */
async function latencies({ perSecond, seconds, data }) {
  const contract = contracts.find(({ type }) => type === 'PledgeSigned');
  const times = [];
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const next = pause(1_000 / perSecond);
    const took = new Promise((resolve) => {
      let began;
      onEffect = () => resolve(performance.now() - began);
      void announcer
        .transaction((tx) => outbox.add(tx, contract, data))
        .then(() => (began = performance.now()));
    });
    times.push(await took);
    await next;
  }
  return times;
}

process.on('message', (message) => void answer(message));
process.send('ready');

async function answer(message) {
  if (message === 'stop') {
    await announcer.close();
    await app.close();
    process.disconnect();
  } else process.send({ result: await latencies(message) });
}

function decorate(type, name, decorator) {
  decorator(type.prototype, name, Object.getOwnPropertyDescriptor(type.prototype, name));
}
