import type { BoardShift, BoothCourse, BoothFigures, CampaignEvent } from '../../api/contract.js';
import { perHour } from './counts.rules.js';

type Figures = BoothFigures['figures'];

/** One step of the way that people go at a booth. */
export interface FunnelStep {
  readonly step: 'visitors' | 'conversations' | 'leads' | 'pledges' | 'handedOut';
  readonly count: number;
  /** Percent of the visitors; null where nobody came. */
  readonly share: number | null;
  /** In an hour of a volunteer's; null where nobody was there. */
  readonly anHour: number | null;
}

export function funnelOf(figures: Figures, pledges: number, hours: number): FunnelStep[] {
  const visitors = sumOf(figures, 'visitors');
  const counts: readonly [FunnelStep['step'], number][] = [
    ['visitors', visitors],
    ['conversations', sumOf(figures, 'conversations')],
    ['leads', sumOf(figures, 'lead')],
    ['pledges', pledges],
    ['handedOut', sumOf(figures, 'item')],
  ];
  return counts.map(([step, count]) => ({
    step,
    count,
    share: visitors > 0 ? Math.round((count / visitors) * 100) : null,
    anHour: perHour(count, hours),
  }));
}

function sumOf(figures: Figures, kind: string): number {
  return figures.reduce((sum, one) => (one.kind === kind ? sum + one.count : sum), 0);
}

export interface HandedOutItem {
  readonly item: string;
  /** By language; what comes in none is under the empty one. */
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
}

/** What was handed out, item by item; and the languages that it was handed out in. */
export function handedOutOf(figures: Figures): {
  readonly languages: readonly string[];
  readonly items: readonly HandedOutItem[];
} {
  const items = figures.filter(({ kind }) => kind === 'item');
  const codes = [...new Set(items.map(({ what }) => what))].toSorted();
  return {
    languages: [...new Set(items.map(({ language }) => language))].filter(Boolean).toSorted(),
    items: codes.map((item) => {
      const of = items.filter(({ what }) => what === item);
      return {
        item,
        counts: Object.fromEntries(of.map(({ language, count }) => [language, count])),
        total: of.reduce((sum, { count }) => sum + count, 0),
      };
    }),
  };
}

/** Something that was not as planned, as `deskcounts:differs` says it. */
export type Difference =
  | { readonly id: 'people'; readonly need: number; readonly there: number }
  | { readonly id: 'span'; readonly first: string; readonly last: string }
  | { readonly id: 'visitors'; readonly expected: number; readonly counted: number }
  | { readonly id: CountedDifference; readonly count: number }
  | { readonly id: 'flag'; readonly flag: BoothFigures['flags'][number] };

export type CountedDifference =
  | 'openShifts'
  | 'moved'
  | 'changed'
  | 'late'
  | 'takenIn'
  | 'estimates'
  | 'handovers'
  | 'holes'
  | 'waiting'
  | 'held'
  | 'doubtful';

export interface Reported {
  readonly event: Pick<CampaignEvent, 'startsAt' | 'endsAt' | 'expectedVisitors'>;
  readonly shifts: readonly Pick<BoardShift, 'need' | 'taken' | 'ended'>[];
  readonly counts: BoothFigures;
  readonly course: BoothCourse;
  readonly acts: readonly string[];
}

/** What differed from the plan, the plan first, then how it was counted. */
export function differencesOf({ event, shifts, counts, course, acts }: Reported): Difference[] {
  const { devices, estimates, flags } = counts;
  const agreed = acts.indexOf('confirm');
  const since = agreed < 0 ? [] : acts.slice(agreed + 1);
  const sum = (name: 'missing' | 'waiting' | 'clockDoubtful') =>
    devices.reduce((all, device) => all + device[name], 0);
  const counted: readonly [CountedDifference, number][] = [
    ['moved', since.filter((act) => act === 'move').length],
    ['changed', since.filter((act) => act === 'change').length],
    ['estimates', estimates.filter(({ voidedAt }) => voidedAt === null).length],
    ['waiting', sum('waiting')],
    ['holes', sum('missing')],
    ['held', counts.quarantined + counts.waitingForApproval],
    ['takenIn', course.takenIn - course.late],
    ['late', course.late],
    ['handovers', course.handovers],
    ['doubtful', sum('clockDoubtful')],
  ];
  return [
    ...aboutPeople(shifts),
    ...aboutTime(event, course),
    ...aboutVisitors(event, counts),
    ...counted.flatMap(([id, count]) => (count > 0 ? [{ id, count }] : [])),
    ...flags.map((flag) => ({ id: 'flag' as const, flag })),
  ];
}

function aboutPeople(shifts: Reported['shifts']): Difference[] {
  const held = shifts.filter(({ ended }) => ended === null);
  const need = held.reduce((sum, shift) => sum + shift.need, 0);
  const there = held.reduce((sum, { taken }) => sum + taken, 0);
  const open = held.filter((shift) => shift.taken < shift.need).length;
  return [
    ...(need === there ? [] : [{ id: 'people' as const, need, there }]),
    ...(open > 0 ? [{ id: 'openShifts' as const, count: open }] : []),
  ];
}

const toleratedMs = 15 * 60_000;

function aboutTime({ startsAt, endsAt }: Reported['event'], { span }: BoothCourse): Difference[] {
  if (!span) return [];
  const off = (planned: string, counted: string) =>
    Math.abs(Date.parse(planned) - Date.parse(counted)) > toleratedMs;
  return off(startsAt, span.first) || off(endsAt, span.last) ? [{ id: 'span', ...span }] : [];
}

function aboutVisitors(
  { expectedVisitors: expected }: Reported['event'],
  { figures }: BoothFigures,
): Difference[] {
  const counted = sumOf(figures, 'visitors');
  return expected === null || expected === counted ? [] : [{ id: 'visitors', expected, counted }];
}
