import type { BoothEstimate, BoothFigures } from '../../api/contract.js';

export type BoothPhone = BoothFigures['devices'][number];
export type Estimate = BoothFigures['estimates'][number];

/** Numbers of a phone that nobody has heard of. */
export interface Stretch {
  /** Between numbers that have come, or after the last of them. */
  readonly where: 'between' | 'after';
  readonly first: number;
  readonly last: number;
}

const silentMs = 2 * 3_600_000;
/** So many are stood in for where a phone has not said how many wait: more does no harm. */
const surelyEnough = 100;

/** Whether something of it may never come: numbers are missing, or it went silent and its shift was not closed. */
export function isInTrouble(phone: BoothPhone, now: Date): boolean {
  if (phone.missing > 0) return true;
  const isSilent = now.getTime() - Date.parse(phone.lastHeardAt) > silentMs;
  return isSilent && (phone.waiting > 0 || !phone.closed);
}

/** Phones that were heard in these days, and of this booth sent nothing: one that died before it ever sent is among them. */
export function silentOf(
  heard: readonly { readonly device: string; readonly reportedAt: string }[],
  phones: readonly BoothPhone[],
): BoothPhone[] {
  const known = new Set(phones.map(({ device }) => device));
  return heard
    .filter(({ device }) => !known.has(device))
    .map(({ device, reportedAt }) => ({
      device,
      last: 0,
      confirmed: 0,
      waiting: 0,
      missing: 0,
      gaps: [],
      closed: false,
      clockDoubtful: 0,
      lastHeardAt: reportedAt,
    }));
}

/** What an estimate could stand for, without what one stands for already. */
export function stretchesOf(phone: BoothPhone, estimates: readonly Estimate[]): Stretch[] {
  const { device, last, waiting, closed, gaps } = phone;
  const standing = estimates.filter((one) => one.device === device && one.voidedAt === null);
  const isFree = (stretch: Stretch) =>
    !standing.some((one) => one.first <= stretch.last && stretch.first <= one.last);
  const between = gaps.map((gap): Stretch => ({ where: 'between', ...gap }));
  const after: Stretch = {
    where: 'after',
    first: last + 1,
    last: last + (waiting > 0 ? waiting : surelyEnough),
  };
  return [...between, ...(closed && waiting === 0 ? [] : [after])].filter(isFree);
}

export interface TypedEstimate {
  readonly first: string;
  readonly last: string;
  readonly visitors: string;
  readonly conversations: string;
  /** By item and language, as `keyOf` names them. */
  readonly items: Readonly<Record<string, string>>;
  readonly reason: string;
}

export const emptyEstimate = ({ first, last }: Stretch): TypedEstimate => ({
  first: String(first),
  last: String(last),
  visitors: '',
  conversations: '',
  items: {},
  reason: '',
});

export const keyOf = (item: string, language: string | null) => `${item}/${language ?? ''}`;

/** What the API is asked to keep; what is empty is none. */
export function estimateOf(device: string, typed: TypedEstimate): BoothEstimate {
  const items = Object.entries(typed.items).flatMap(([key, count]) => {
    const [item = '', language = ''] = key.split('/');
    return Number(count) > 0 ? [{ item, language: language || null, count: Number(count) }] : [];
  });
  return {
    device,
    first: Number(typed.first),
    last: Number(typed.last),
    counts: {
      visitors: Number(typed.visitors || 0),
      conversations: Number(typed.conversations || 0),
      items,
    },
    reason: typed.reason.trim(),
  };
}
