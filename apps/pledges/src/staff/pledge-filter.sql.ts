import type { PledgeState } from '../pledge.rules.js';

/** Which pledges of a campaign; all that is named must fit. Of source and governorate '' means none. */
export interface PledgeFilter {
  readonly state?: PledgeState | undefined;
  readonly governorate?: string | undefined;
  readonly source?: string | undefined;
  readonly language?: string | undefined;
  /** A moment of RFC 3339: signed then or later. */
  readonly from?: string | undefined;
  /** Signed before. */
  readonly to?: string | undefined;
}

/** Conditions on `p`, with the values that they name from `$1` on. */
export interface Condition {
  readonly where: string;
  readonly values: unknown[];
}

export function conditionOf(campaign: number, filter: PledgeFilter): Condition {
  const { state, governorate, source, language, from, to } = filter;
  const values: unknown[] = [campaign];
  const parts = ['p.campaign = $1'];
  const is = (column: string, operator: string, value: unknown) => {
    if (value === undefined) return;
    if (value === '') return void parts.push(`p.${column} is null`);
    parts.push(`p.${column} ${operator} $${values.push(value)}`);
  };
  is('state', '=', state);
  is('governorate', '=', governorate);
  is('source', '=', source);
  is('locale', '=', language);
  is('signed_at', '>=', from);
  is('signed_at', '<', to);
  return { where: parts.join(' and '), values };
}
