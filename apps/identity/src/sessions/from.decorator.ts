import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { deviceOf } from '../staff/staff.rules.js';
import type { From } from './from.js';

/** From where the request comes. */
export const FromHere = createParamDecorator((_data: unknown, context: ExecutionContext): From => {
  const { ip, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return { address: ip, device: deviceOf(headers['user-agent']), cookie: headers.cookie ?? '' };
});

/** The request's cookies as they came; empty where there are none. */
export const Cookies = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<FastifyRequest>().headers.cookie ?? '',
);
