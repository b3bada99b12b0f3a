import type { CampaignEvent, EventChanges, EventWanted, Venue } from '../../api/contract.js';
import { clockOf, dayOf, spanOf } from '../wall.rules.js';
import { saidIn } from './event.rules.js';

/** An event as its form holds it: texts, as they are typed. */
export interface Typed {
  readonly kind: CampaignEvent['kind'];
  readonly venue: string;
  readonly space: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly setupMinutes: string;
  readonly teardownMinutes: string;
  readonly expectedVisitors: string;
  /** Whether it stands in the public calendar. */
  readonly listed: boolean;
  readonly titles: Readonly<Record<string, string>>;
}

interface Begun {
  readonly day: string;
  readonly from?: string | undefined;
  readonly venue?: Venue | undefined;
}

/** A day at a booth, as most are. */
export function emptyForm({ day, from = '10:00', venue }: Begun): Typed {
  return {
    kind: venue?.kind === 'school' ? 'conference' : 'booth',
    venue: venue?.id ?? '',
    space: venue?.spaces[0]?.id ?? '',
    day,
    from,
    until: from < '18:00' ? '20:00' : '23:00',
    setupMinutes: '0',
    teardownMinutes: '0',
    expectedVisitors: '',
    listed: venue?.kind !== 'school',
    titles: {},
  };
}

export function typedOf(event: CampaignEvent): Typed {
  return {
    kind: event.kind,
    venue: event.venue.id,
    space: event.space.id,
    day: dayOf(event.starts),
    from: clockOf(event.starts),
    until: clockOf(event.ends),
    setupMinutes: String(event.setupMinutes),
    teardownMinutes: String(event.teardownMinutes),
    expectedVisitors: event.expectedVisitors === null ? '' : String(event.expectedVisitors),
    listed: event.listed,
    titles: event.titles,
  };
}

/** What the API is asked to store. Titles that are empty are left out. */
export function wantedOf(typed: Typed): EventWanted & { space: string } {
  return {
    kind: typed.kind,
    venue: typed.venue,
    space: typed.space,
    ...spanOf(typed.day, typed.from, typed.until),
    setupMinutes: Number(typed.setupMinutes || 0),
    teardownMinutes: Number(typed.teardownMinutes || 0),
    expectedVisitors: typed.expectedVisitors === '' ? null : Number(typed.expectedVisitors),
    listed: typed.listed,
    titles: saidIn(typed.titles),
  };
}

/** Only what is another than before, so that nobody else's change is undone. */
export function changesOf(typed: Typed, event: CampaignEvent): Omit<EventChanges, 'version'> {
  const before = wantedOf(typedOf(event));
  const changed = Object.entries(wantedOf(typed)).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]),
  );
  return Object.fromEntries(changed);
}

const asksAgain = ['venue', 'space', 'starts', 'ends', 'setupMinutes', 'teardownMinutes'] as const;

/** Whether the venue's answer would be one about something else. */
export function isMove(changes: Omit<EventChanges, 'version'>): boolean {
  return asksAgain.some((name) => changes[name] !== undefined);
}
