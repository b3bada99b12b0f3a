import { createHash } from 'node:crypto';
import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import type { AskedFor } from './request.schema.js';
import { stateAfter, type RequestLine, type RequestState } from './request.rules.js';

export interface RequestRow {
  readonly id: string;
  readonly campaign: string;
  readonly partner: string;
  readonly state: RequestState;
  readonly version: number;
  readonly reason: string | null;
}

export interface LineRow extends RequestLine {
  /** With the partner, by what was signed for. */
  readonly received: number;
}

/** The request, held until the transaction ends. Throws Refusal 404. */
export async function lockRequest(
  tx: Transaction,
  campaign: string,
  id: string,
): Promise<RequestRow> {
  const [found] = await tx.query<RequestRow>(
    `select id, campaign, partner, state, version, reason from requests
     where campaign = $1 and id = $2 for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-request', 404);
  return found;
}

export function linesOf(tx: Transaction, request: string): Promise<LineRow[]> {
  return tx.query<LineRow>(
    `select l.id, l.item, l.language, l.asked::float8 as asked, l.approved::float8 as approved, l.given::float8 as given,
       (select coalesce(sum(d.received), 0)::float8 from delivery_lots d where d.line = l.id) as received
     from request_lines l where l.request = $1 order by l.position`,
    [request],
  );
}

/** Without gaps: whoever asks at the same time waits, and a number that came to nothing is given again. */
export async function nextNumber(tx: Transaction, campaign: string): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    'update campaigns set last_request = last_request + 1 where slug = $1 returning last_request as last',
    [campaign],
  );
  if (!row) throw new Refusal('no-such-campaign', 404);
  return row.last;
}

export async function replaceLines(
  tx: Transaction,
  { id, campaign }: Pick<RequestRow, 'id' | 'campaign'>,
  lines: AskedFor['lines'],
): Promise<void> {
  await tx.query('delete from request_lines where request = $1', [id]);
  for (const [position, { item, language, quantity }] of lines.entries())
    await tx.query(
      `insert into request_lines (id, campaign, request, position, item, language, asked)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), campaign, id, position, item, language, quantity],
    );
}

/** Writes what the request is by now, by what of it is with the partner. */
export async function settleRequest(tx: Transaction, request: string): Promise<RequestState> {
  const state = stateAfter(await linesOf(tx, request));
  await tx.query('update requests set state = $2, version = version + 1 where id = $1', [
    request,
    state,
  ]);
  return state;
}

export function digestOf(asked: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(asked)).digest();
}
