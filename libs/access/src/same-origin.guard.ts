import { Refusal } from '@blueheart/contracts';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const harmless = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what a page of another site makes a browser send, beyond what SameSite does: browsers say where a request
 * comes from (Fetch Metadata), and no form can send JSON or bytes. Programs, which say nothing, are let through.
 */
@Injectable()
export class SameOrigin implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    refuseElsewhere(context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }
}

/** Throws Refusal 403 `from-elsewhere`. */
export function refuseElsewhere({
  method,
  headers,
}: Pick<FastifyRequest, 'method' | 'headers'>): void {
  if (harmless.includes(method)) return;
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  const type = headers['content-type'] ?? 'application/json';
  const isOurs = /^application\/(?:json|octet-stream)\s*(?:;|$)/i.test(type);
  if (site !== 'same-origin' || !isOurs) throw new Refusal('from-elsewhere', 403);
}
