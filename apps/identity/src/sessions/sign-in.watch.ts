import { Refusal } from '@blueheart/contracts';
import { metrics } from '@blueheart/telemetry';
import {
  Injectable,
  Logger,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Counter } from 'prom-client';
import { tap, type Observable } from 'rxjs';

const signIns = new Counter({
  name: 'sign_ins_total',
  help: 'Steps of signing in, by what was done (the name of the method) and how it ended: done, or the code of the refusal.',
  labelNames: ['step', 'outcome'],
  registers: [metrics],
});

/** Counts the steps of signing in, and logs those that were refused; neither says whose. */
@Injectable()
export class WatchSignIns implements NestInterceptor {
  private readonly logger = new Logger(WatchSignIns.name);

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const step = context.getHandler().name;
    return next.handle().pipe(
      tap({
        next: () => signIns.inc({ step, outcome: 'done' }),
        error: (error: unknown) => {
          if (!(error instanceof Refusal)) return;
          signIns.inc({ step, outcome: error.code });
          // Every page asks for a token; that it has none is nothing to tell.
          if (step !== 'exchange')
            this.logger.warn(`A sign-in was refused: ${step}, ${error.code}.`);
        },
      }),
    );
  }
}
