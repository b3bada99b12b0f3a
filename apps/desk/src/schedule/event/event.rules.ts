import { textIn } from '@blueheart/i18n';
import type { CampaignEvent, EventProposal, Role, Venue } from '../../api/contract.js';
import { minutesLater } from '../wall.rules.js';

export const kinds = ['booth', 'conference', 'other'] as const;
export const states = [
  'draft',
  'proposed',
  'confirmed',
  'under-way',
  'done',
  'cancelled',
] as const satisfies readonly CampaignEvent['state'][];
export type EventState = (typeof states)[number];

export type Step = 'propose' | 'confirm' | 'start' | 'finish' | 'reopen';
/** Also: to record what the venue said to staff, and to take the time that it suggests. */
export type Way = Step | 'answer' | 'take';

/** What comes next, and what may come instead. */
export function waysFrom(
  state: EventState,
  newest?: Pick<EventProposal, 'answer' | 'suggestions'>,
): readonly Way[] {
  if (state === 'draft') return ['propose', 'confirm'];
  if (state === 'confirmed') return ['start'];
  if (state === 'under-way') return ['finish'];
  if (state === 'done') return ['reopen'];
  if (state !== 'proposed') return [];
  if (newest?.answer !== 'suggested') return ['answer', 'confirm'];
  return newest.suggestions.length > 0 ? ['take', 'confirm'] : ['confirm'];
}

/** Whether it is the time for it: not long before it is set up, not before it begins, within a day after it was over. */
export function isTimely(
  way: Way,
  {
    startsAt,
    setupMinutes,
    changedAt,
  }: Pick<CampaignEvent, 'startsAt' | 'setupMinutes' | 'changedAt'>,
  now: Date,
): boolean {
  const hoursSince = (moment: string) => (now.getTime() - Date.parse(moment)) / 3_600_000;
  if (way === 'start') return hoursSince(startsAt) >= -1 - setupMinutes / 60;
  if (way === 'finish') return hoursSince(startsAt) >= 0;
  return way !== 'reopen' || hoursSince(changedAt) < 24;
}

/** Whoever may look may not plan. */
export function mayPlan(role: Role | undefined): boolean {
  return role === 'admin' || role === 'coordinator';
}

export function mayChange(state: EventState): boolean {
  return state === 'draft' || state === 'proposed' || state === 'confirmed';
}

export function mayCancel(state: EventState): boolean {
  return mayChange(state) || state === 'under-way';
}

/** As they are stored: those that are empty are left out. */
export function saidIn(texts: Readonly<Record<string, string>>): Record<string, string> {
  const said = Object.entries(texts).map(([locale, text]) => [locale, text.trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text));
}

/** What becomes of what was agreed when time or place change (apps/schedule, afterMove). */
export function afterMove(
  state: EventState,
  { agrees, goesElsewhere }: { readonly agrees: boolean; readonly goesElsewhere: boolean },
): 'nothing' | 'asked-again' | 'told' {
  if (state === 'draft') return 'nothing';
  if (state === 'confirmed' && agrees && !goesElsewhere) return 'told';
  return 'asked-again';
}

export interface Place {
  readonly id?: string | undefined;
  readonly venue: Pick<CampaignEvent['venue'], 'id'>;
  readonly space: CampaignEvent['space'];
  readonly starts: string;
  readonly ends: string;
  readonly setupMinutes: number;
  readonly teardownMinutes: number;
}

/** The whole venue, which has no name of its own, takes each of its spaces along. */
function sharePlace(one: Pick<Place, 'venue' | 'space'>, other: Pick<Place, 'venue' | 'space'>) {
  if (one.venue.id !== other.venue.id) return false;
  return one.space.id === other.space.id || one.space.name === '' || other.space.name === '';
}

/** Confirmed events that have the place at this time, setting up and taking down included; the database decides. */
export function clashesWith(wanted: Place, events: readonly CampaignEvent[]): CampaignEvent[] {
  const from = minutesLater(wanted.starts, -wanted.setupMinutes);
  const until = minutesLater(wanted.ends, wanted.teardownMinutes);
  return events.filter(
    (other) =>
      other.id !== wanted.id &&
      sharePlace(wanted, other) &&
      (other.state === 'confirmed' || other.state === 'under-way') &&
      minutesLater(other.starts, -other.setupMinutes) < until &&
      from < minutesLater(other.ends, other.teardownMinutes),
  );
}

/** Venues that something can be planned at, by kind and name. */
export function venuesByName(venues: readonly Venue[], locale: string): Venue[] {
  const name = ({ names }: Venue) => textIn(names, locale);
  return venues
    .filter(({ archived }) => !archived)
    .toSorted((one, other) => name(one).localeCompare(name(other), locale, { numeric: true }));
}
