import type { EventContract } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { currentTrace } from '@blueheart/telemetry';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { Doorbell } from './doorbell.js';

/**
 * Of JSON, in UTF-8. A booth's full batch of the longest codes comes to 75 kB. The database bears eight times as much:
 * short numbers in a list take six times their text there.
 *
 * @internal
 */
export const maxPayloadBytes = 128 * 1024;

/** Where a service announces what has become fact. */
@Injectable()
export class Outbox {
  constructor(private readonly doorbell: Doorbell) {}

  /**
   * Announces in the transaction that makes it true: both are committed, or neither. Throws on data that
   * does not fit the contract, on NUL, on a lone surrogate and beyond 128 kB: those could never be shipped.
   */
  async add<Schema extends z.ZodType>(
    tx: Transaction,
    contract: EventContract<Schema>,
    data: z.input<Schema>,
  ): Promise<void> {
    const payload = JSON.stringify(contract.schema.parse(data));
    refuseUnshippable(contract.type, payload);
    await tx.query(
      'insert into bus.outbox (event, type, version, payload, trace) values ($1, $2, $3, $4, $5)',
      [uuidv7(), contract.type, contract.version, payload, this.traceOf(tx)],
      'bus announce',
    );
    tx.afterCommit(() => this.doorbell.ring());
  }

  /** What is done in this transaction belongs to this trace: for a statement that writes its own outbox rows. */
  traceOf(tx: Transaction): string | undefined {
    return tx.trace ?? currentTrace();
  }

  /** For a statement that writes its own outbox rows: says, after its commit, that there is something to ship. */
  ring(): void {
    this.doorbell.ring();
  }
}

/** JSON.stringify writes only these as such an escape, and a whole pair of surrogates as itself. */
const unshippable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

function refuseUnshippable(type: string, payload: string): void {
  if (unshippable.test(payload))
    throw new TypeError(`${type}: neither NUL nor a lone surrogate can be announced.`);
  if (Buffer.byteLength(payload) > maxPayloadBytes) {
    throw new RangeError(
      `${type}: ${Buffer.byteLength(payload)} bytes; ${maxPayloadBytes} at most.`,
    );
  }
}
