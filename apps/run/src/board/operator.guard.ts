import { Secrets } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOperator } from './operator.js';

const triesAMinute = 10;

/** Lets the operator in: whoever knows what `npm run cli -- operator password` prints. Ten wrong tries a minute. */
@Injectable()
export class OperatorGuard implements CanActivate {
  private wrong = 0;
  private since = 0;

  constructor(@Inject(Secrets) private readonly secrets: Secrets) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const { authorization } = http.getRequest<FastifyRequest>().headers;
    if (Date.now() - this.since > 60_000) [this.wrong, this.since] = [0, Date.now()];
    if (this.wrong >= triesAMinute) throw new Refusal('too-many-tries', 429);
    if (isOperator(authorization, this.secrets)) return true;
    // A browser asks first without: that is no try.
    if (authorization) this.wrong += 1;
    http
      .getResponse<FastifyReply>()
      .header('www-authenticate', 'Basic realm="Blue Heart", charset="UTF-8"');
    throw new Refusal('not-the-operator', 401);
  }
}
