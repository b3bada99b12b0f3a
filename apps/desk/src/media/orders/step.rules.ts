import { startOfDay } from '../../language/instant.rules.js';
import { wholeOf } from './draft.rules.js';
import type { Act, Placement, Step } from './orders.js';

const minuteMs = 60_000;

export interface TypedStep {
  readonly reason: string;
  /** The last day of an option, or of the flight that makes good. */
  readonly until: string;
  readonly from: string;
  readonly quantity: string;
  /** The version that is sent; '' where it is kept elsewhere. */
  readonly artwork: string;
}

/** Which fields a step asks for; what nothing proves is completed with a reason. */
export function fieldsOf(act: Act, proved: boolean): readonly (keyof TypedStep)[] {
  switch (act) {
    case 'option':
      return ['until'];
    case 'decline':
    case 'cancel':
      return ['reason'];
    case 'complete':
      return proved ? [] : ['reason'];
    case 'make-good':
      return ['reason', 'from', 'until', 'quantity'];
    case 'send-artwork':
      return ['artwork'];
    case 'release':
    case 'book':
    case 'go-live':
    case 'expire':
      return [];
  }
}

/** What is sent, or the fields that are still to be filled in. An option lasts until the last minute of its day. */
export function stepOf(
  act: Act,
  { version, proved }: Pick<Placement, 'version' | 'proved'>,
  typed: TypedStep,
  timeZone: string,
): Step | { readonly missing: readonly string[] } {
  const reason = typed.reason.trim();
  switch (act) {
    case 'option': {
      const next = startOfDay(typed.until, 1, timeZone);
      if (!next) return { missing: ['until'] };
      return { act, version, until: new Date(Date.parse(next) - minuteMs).toISOString() };
    }
    case 'decline':
    case 'cancel':
      return reason ? { act, version, reason } : { missing: ['reason'] };
    case 'complete':
      if (proved) return { act, version };
      return reason ? { act, version, reason } : { missing: ['reason'] };
    case 'make-good':
      return makeGoodOf(version, reason, typed);
    case 'send-artwork':
      return { act, version, ...(typed.artwork && { artwork: typed.artwork }) };
    case 'release':
    case 'book':
    case 'go-live':
      return { act, version };
    case 'expire':
      return { missing: ['time'] };
  }
}

function makeGoodOf(
  version: number,
  reason: string,
  { from, until, quantity }: TypedStep,
): Step | { readonly missing: readonly string[] } {
  const units = wholeOf(quantity);
  const missing = [
    !reason && 'reason',
    !from && 'from',
    (!until || until < from) && 'until',
    units === undefined && 'quantity',
  ].filter((one) => one !== false);
  if (missing.length || units === undefined) return { missing };
  return { act: 'make-good', version, reason, from, until, quantity: units };
}
