import type { PledgeState } from '../pledge.rules.js';

/** Which pledges of a campaign; all that is named must fit. Of source and governorate '' means none. */
export interface PledgeFilter {
  readonly ids?: readonly string[] | undefined;
  /** `invalid`: set aside by staff. */
  readonly state?: PledgeState | 'invalid' | undefined;
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
  const { ids, state, governorate, source, language, from, to } = filter;
  const values: unknown[] = [campaign];
  const parts = ['p.campaign = $1'];
  const is = (column: string, operator: string, value: unknown) => {
    if (value === undefined) return;
    if (value === '') return void parts.push(`p.${column} is null`);
    parts.push(`p.${column} ${operator} $${values.push(value)}`);
  };
  if (ids) parts.push(`p.id = any($${values.push(ids)}::uuid[])`);
  if (state === 'invalid') parts.push('p.invalidated_by is not null');
  else is('state', '=', state);
  is('governorate', '=', governorate);
  is('source', '=', source);
  is('locale', '=', language);
  is('signed_at', '>=', from);
  is('signed_at', '<', to);
  return { where: parts.join(' and '), values };
}
