import { mostEntriesOfBatch } from '@blueheart/booth';
import { Refusal } from '@blueheart/contracts';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A batch with too many entries is told how many there may be, before any of them is looked at. */
@Injectable()
export class FewEnough implements CanActivate {
  /** Throws Refusal 413. */
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<FastifyRequest<{ Body?: unknown }>>();
    const { entries } = (body ?? {}) as { entries?: unknown };
    const most = mostEntriesOfBatch;
    if (Array.isArray(entries) && entries.length > most)
      throw new Refusal('batch-too-large', 413, { most }, { max: most });
    return true;
  }
}
