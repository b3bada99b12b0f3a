import { Busy, Refusal } from '@blueheart/contracts';
import { describeFault, isDatabaseDown } from '@blueheart/database';
import { Logger } from '@nestjs/common';
import type pg from 'pg';
import type { Hold } from '../doubts/doubt.rules.js';
import { signStatement } from './sign.sql.js';

/**
 * One request to sign, ready for the statement: everything about the person in it is sealed or hashed. What is
 * undefined is not sent at all: PostgreSQL reads null, and has less to read.
 */
export interface SignRow {
  /** Becomes the pledge's id if this is the contact's first. */
  readonly request: string;
  readonly event: string;
  readonly campaign: number;
  readonly contact_hmac: Buffer;
  readonly slot: 1 | 2;
  readonly channel: 'email' | 'phone';
  readonly person_key: string;
  readonly wrapped: string;
  readonly person: string;
  readonly governorate?: string | undefined;
  readonly locale: string;
  readonly text_version: number;
  readonly updates: boolean;
  readonly shows_name: boolean;
  readonly source?: string | undefined;
  readonly confirm_hash: Buffer;
  readonly not_me_hash: Buffer;
  readonly mine_hash: Buffer;
  readonly tokens: string;
  /** Whether the signer is shown how to confirm a phone number: only then may time forget the pledge. */
  readonly phone_offered: boolean;
  readonly key?: string | undefined;
  readonly request_hash?: Buffer | undefined;
  /** Signed at a booth: for so many days the link to confirm works, instead of the usual. */
  readonly witnessed_days?: number | undefined;
  /** Why its letter does not leave at once, if it does not. */
  readonly hold?: Hold | undefined;
}

export type SignAnswer = 'taken' | 'closed' | 'key used';

interface Waiting {
  readonly row: SignRow;
  /** The request that asked. */
  readonly trace: string | undefined;
  readonly answer: (answer: SignAnswer) => void;
  readonly fail: (error: unknown) => void;
}

const maxWaiting = 2_000;
const maxBatch = 500;
const maxRepeats = 5;
/** A statement for fewer costs nearly as much. */
const worthwhile = 8;

/** Statements under way at once: a pool for signing needs as many connections. */
export const signLanes = 2;

/**
 * Signs in natural batches: whoever waits when a lane is free goes into one statement, and each caller is
 * answered after the commit that carries its row. No timer; alone, one goes at once. A crowd is split
 * over the lanes as it comes in, so that the database works on its first while its last are still read.
 */
export class SignBatch {
  private readonly waiting: Waiting[] = [];
  private running = 0;
  /** Rows in statements under way. */
  private underWay = 0;
  /** How many there lately were at once, waiting or under way. */
  private crowd = 0;
  private failing = false;
  private readonly logger = new Logger(SignBatch.name);

  constructor(private readonly pool: pg.Pool) {}

  /** As part of this trace. Throws Busy beyond 2,000 waiting or when the database does not take it, Refusal for a row it cannot hold. */
  async sign(row: SignRow, trace?: string): Promise<SignAnswer> {
    if (this.waiting.length >= maxWaiting) throw new Busy(2);
    return new Promise<SignAnswer>((answer, fail) => {
      this.waiting.push({ row, trace, answer, fail });
      this.crowd = Math.max(this.crowd, this.waiting.length + this.underWay);
      if (this.waiting.length >= Math.max(worthwhile, this.crowd / signLanes)) void this.flush();
      // Whoever arrives in the same turn of the event loop shares the statement.
      else if (this.waiting.length === 1) setImmediate(() => void this.flush());
    });
  }

  private async flush(): Promise<void> {
    if (!this.waiting.length || this.running >= signLanes) return;
    const batch = this.waiting.splice(0, maxBatch);
    this.running += 1;
    this.underWay += batch.length;
    this.crowd *= 0.95;
    try {
      await this.write(batch);
    } finally {
      this.running -= 1;
      this.underWay -= batch.length;
      void this.flush();
    }
  }

  private async write(batch: Waiting[], repeats = 0): Promise<void> {
    let answers: { answer: SignAnswer }[];
    try {
      const values = [JSON.stringify(batch.map(({ row, trace }) => asJson(row, trace)))];
      const result = await this.pool.query<{ answer: SignAnswer }>({
        name: 'sign',
        text: signStatement,
        values,
      });
      answers = result.rows;
    } catch (error) {
      await this.afterError(batch, repeats, error);
      return;
    }
    this.failing = false;
    batch.forEach((one, at) => one.answer(answers[at]!.answer));
  }

  private async afterError(batch: Waiting[], repeats: number, error: unknown): Promise<void> {
    const code = sqlState(error);
    const deadlock = code === '40P01' || code === '40001';
    const badRow = code.startsWith('22') || code.startsWith('23');
    if (deadlock && repeats < maxRepeats) await this.write(batch, repeats + 1);
    else if (badRow && batch.length > 1) {
      const half = batch.length >> 1;
      await this.write(batch.slice(0, half));
      await this.write(batch.slice(half));
    } else {
      if (!badRow) this.report(error);
      const answer = badRow ? new Refusal('not-storable', 400) : new Busy(5, 'unavailable');
      for (const one of batch) one.fail(answer);
    }
  }

  /** Once, until a batch succeeds again: a database that is away is news, anything else is our own fault. */
  private report(error: unknown): void {
    if (this.failing) return;
    this.failing = true;
    const said = `Signing does not work: ${describeFault(error)}`;
    if (isDatabaseDown(error)) this.logger.warn(said);
    else this.logger.error(said);
  }
}

/** As the statement takes it. */
export function asJson(row: SignRow, trace: string | undefined): Record<string, unknown> {
  return {
    ...row,
    trace,
    contact_hmac: hex(row.contact_hmac),
    confirm_hash: hex(row.confirm_hash),
    not_me_hash: hex(row.not_me_hash),
    mine_hash: hex(row.mine_hash),
    request_hash: row.request_hash && hex(row.request_hash),
  };
}

function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

function sqlState(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
