/** So often a file can be fetched, and for so long after it was approved. */
const mostDownloads = 3;
const goodForMs = 24 * 60 * 60 * 1_000;

/** So many a day are asked for by one member of staff. */
export const asksADay = 10;

export const exportColumns = [
  'name',
  'email',
  'phone',
  'governorate',
  'district',
  'language',
  'source',
  'signedAt',
  'confirmedAt',
  'updates',
  'showName',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

export type ExportState = 'asked' | 'refused' | 'ready' | 'over';

export interface Decided {
  readonly approved: boolean | null;
  readonly decidedAt: Date | null;
  readonly downloads: number;
}

/** Until when an approved file can be fetched. */
export function goodUntil({ approved, decidedAt }: Decided): Date | null {
  return approved && decidedAt ? new Date(decidedAt.getTime() + goodForMs) : null;
}

export function stateOf(decided: Decided, now: Date): ExportState {
  if (decided.approved === null) return 'asked';
  if (!decided.approved) return 'refused';
  return decided.downloads < mostDownloads && now < goodUntil(decided)! ? 'ready' : 'over';
}
