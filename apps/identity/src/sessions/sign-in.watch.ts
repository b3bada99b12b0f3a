import { Refusal } from '@blueheart/contracts';
import { metrics } from '@blueheart/telemetry';
import {
  Inject,
  Injectable,
  Logger,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Counter } from 'prom-client';
import { tap, type Observable } from 'rxjs';
import { StaffPersons } from '../staff/staff.persons.js';

const shownOfPrint = 16;

const signIns = new Counter({
  name: 'sign_ins_total',
  help: 'Steps of signing in, by what was done (the name of the method) and how it ended: done, or the code of the refusal.',
  labelNames: ['step', 'outcome'],
  registers: [metrics],
});

/**
 * Counts the steps of signing in, and logs those that were refused, with a fingerprint of the account that was tried,
 * whether there is one or not: tries against one account can be told from others, and nobody's name is in the log.
 */
@Injectable()
export class WatchSignIns implements NestInterceptor {
  private readonly logger = new Logger(WatchSignIns.name);

  constructor(@Inject(StaffPersons) private readonly persons: StaffPersons) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const step = context.getHandler().name;
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      tap({
        next: () => signIns.inc({ step, outcome: 'done' }),
        error: (error: unknown) => {
          if (!(error instanceof Refusal)) return;
          signIns.inc({ step, outcome: error.code });
          // Every page asks for a token; that it has none is nothing to tell.
          if (step !== 'exchange')
            this.logger.warn(`A sign-in was refused: ${step}, ${error.code}${this.whose(body)}.`);
        },
      }),
    );
  }
  /** Enough of the fingerprint to tell accounts apart; of who takes a phone over, their id. Nothing where none is named. */
  private whose(body: unknown): string {
    const { address, person } = (body ?? {}) as { address?: unknown; person?: unknown };
    if (typeof address === 'string')
      return `, account ${this.persons.aliasOf(address).slice(0, shownOfPrint)}`;
    return typeof person === 'string' ? `, ${person}` : '';
  }
}
