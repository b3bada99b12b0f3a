import type { Event, EventContract } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Catch, UseFilters, type ExceptionFilter } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';

/** What the decorators leave for the transport to find. */
export interface HandlerExtras {
  readonly contract: EventContract;
  readonly batch: boolean;
  /** The class the handler belongs to; its module's database tells which service hears. */
  readonly owner: Function;
}

/** Nest would turn any error into "Internal server error"; the bus needs the error itself, to record it. */
@Catch()
class AsItIs implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

type Handler<Args extends unknown[]> = <Method extends (...args: Args) => Promise<void>>(
  target: object,
  key: string,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/**
 * Handles one event. Effects belong into `tx`, where the inbox row commits with them: however often and
 * in whatever order the event arrives, it takes effect once. Throwing makes it come again later.
 */
export function On<Contract extends EventContract>(
  contract: Contract,
): Handler<[event: Event<Contract>, tx: Transaction]> {
  return handler(contract, false);
}

/** Handles many events of a type in one go, so that one statement can serve them all. */
export function OnBatch<Contract extends EventContract>(
  contract: Contract,
): Handler<[events: Event<Contract>[], tx: Transaction]> {
  return handler(contract, true);
}

function handler(contract: EventContract, batch: boolean) {
  return (target: object, key: string, descriptor: PropertyDescriptor): void => {
    const extras: HandlerExtras = { contract, batch, owner: target.constructor };
    EventPattern(contract.type, { ...extras })(target, key, descriptor as never);
    UseFilters(AsItIs)(target, key, descriptor);
    // The two arguments of every handler, so that no handler has to say it again.
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
  };
}
