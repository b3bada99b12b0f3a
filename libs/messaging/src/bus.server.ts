import { subscriptions } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { Delivery, type BoundHandler } from './delivery.js';
import type { HandlerExtras } from './on.decorator.js';
import { Queues } from './queues.js';
import { ShortWay } from './short-way.js';

/** Boot stops here: a service's handlers and its row in `subscriptions.ts` say different things. */
export class SubscriptionsDisagree extends Error {}

/** The Nest transport on the queues: finds each service's handlers and works through its shipments. */
@Injectable()
export class BusServer extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  private readonly found: { extras: HandlerExtras; callback: MessageHandler }[] = [];

  constructor(
    @Inject(ModulesContainer) private readonly modules: ModulesContainer,
    @Inject(Queues) private readonly queues: Queues,
    @Inject(Delivery) private readonly delivery: Delivery,
    @Inject(ShortWay) private readonly shortWay: ShortWay,
  ) {
    super();
  }

  override addHandler(
    _pattern: unknown,
    callback: MessageHandler,
    _isEventHandler?: boolean,
    extras?: Record<string, unknown>,
  ): void {
    this.found.push({ extras: extras as unknown as HandlerExtras, callback });
  }

  listen(callback: (error?: unknown) => void): void {
    this.start().then(() => callback(), callback);
  }

  async close(): Promise<void> {
    await this.queues.close();
  }

  on(): never {
    throw new Error('The bus emits no events of its own.');
  }

  unwrap<T>(): T {
    return this.queues as T;
  }

  private async start(): Promise<void> {
    const services = this.handlersByService();
    for (const [service, { handlers }] of services) agreeWithSubscriptions(service, handlers);
    for (const [service, { database, handlers }] of services) {
      if (handlers.length) {
        const { delivery } = this;
        await this.queues.work(service, (id) => delivery.deliverStored(id, database, handlers));
        this.shortWay.open(service, (shipment) => delivery.deliver(shipment, database, handlers));
        // Nobody waits for it: what it leaves is due within five minutes anyway.
        delivery.begin(service).catch(() => undefined);
      }
    }
  }

  /** Every service in this process, by its module's database, with the handlers of its controllers. */
  private handlersByService(): Map<string, { database: Database; handlers: BoundHandler[] }> {
    const services = new Map<string, { database: Database; handlers: BoundHandler[] }>();
    for (const module of this.modules.values()) {
      const database = databaseOf(module);
      if (!database) continue;
      const owners = new Set([...module.controllers.values()].map((wrapper) => wrapper.metatype));
      const handlers = this.found.filter(({ extras }) => owners.has(extras.owner)).map(bind);
      services.set(database.connection.service, { database, handlers });
    }
    return services;
  }
}

type Module = ModulesContainer extends Map<string, infer M> ? M : never;

function databaseOf(module: Module): Database | undefined {
  for (const imported of module.imports) {
    if (!imported.exports.has(Database)) continue;
    return imported.providers.get(Database)?.instance as Database | undefined;
  }
  return undefined;
}

function bind({
  extras,
  callback,
}: {
  extras: HandlerExtras;
  callback: MessageHandler;
}): BoundHandler {
  return {
    contract: extras.contract,
    batch: extras.batch,
    call: async (payload, tx) => {
      const result: unknown = await callback(payload, tx);
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    },
  };
}

function agreeWithSubscriptions(service: string, handlers: readonly BoundHandler[]): void {
  const listed = (subscriptions[service] ?? []).map((contract) => contract.type);
  const handled = handlers.map((handler) => handler.contract.type);
  const missing = listed.filter((type) => !handled.includes(type));
  const unlisted = handled.filter((type) => !listed.includes(type));
  const twice = handled.filter((type, at) => handled.indexOf(type) !== at);
  if (!missing.length && !unlisted.length && !twice.length) return;
  throw new SubscriptionsDisagree(
    `${service} and subscriptions.ts disagree: ` +
      [
        missing.length && `no handler for ${missing.join(', ')}`,
        unlisted.length && `not listed: ${unlisted.join(', ')}`,
        twice.length && `handled twice: ${twice.join(', ')}`,
      ]
        .filter(Boolean)
        .join('; '),
  );
}
