import { Secrets } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOperator } from './operator.js';

/**
 * Lets the operator in: whoever knows what `npm run cli -- operator password` prints. Nobody guesses 256 bits, so no
 * number of wrong tries keeps the operator out.
 */
@Injectable()
export class OperatorGuard implements CanActivate {
  constructor(@Inject(Secrets) private readonly secrets: Secrets) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const { authorization } = http.getRequest<FastifyRequest>().headers;
    if (isOperator(authorization, this.secrets)) return true;
    http
      .getResponse<FastifyReply>()
      .header('www-authenticate', 'Basic realm="Blue Heart", charset="UTF-8"');
    throw new Refusal('not-the-operator', 401);
  }
}
