import type { EventKind, EventState } from './event.rules.js';

/** An event as it is stored, and as its versions keep it. */
export interface EventRow {
  readonly id: string;
  readonly campaign: string;
  readonly kind: EventKind;
  readonly titles: Readonly<Partial<Record<string, string>>>;
  readonly venue: string;
  readonly space: string;
  readonly state: EventState;
  /** `2026-03-28T10:00` */
  readonly starts: string;
  readonly ends: string;
  readonly zone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly setupMinutes: number;
  readonly teardownMinutes: number;
  readonly expectedVisitors: number | null;
  /** Whether it stands in the public calendar. */
  readonly listed: boolean;
  readonly owner: string | null;
  readonly series: string | null;
  readonly cancelReason: string | null;
  readonly version: number;
  readonly sequence: number;
}

const wall = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`;

/** The columns of `events e` as an EventRow. */
export const eventColumns = `
  e.id, e.campaign, e.kind, e.titles, e.venue, e.space, e.state, ${wall('e.starts_wall')} as starts,
  ${wall('e.ends_wall')} as ends, e.zone, e.starts_at as "startsAt", e.ends_at as "endsAt",
  e.setup_minutes as "setupMinutes", e.teardown_minutes as "teardownMinutes",
  e.expected_visitors as "expectedVisitors", e.listed, e.owner, e.series, e.cancel_reason as "cancelReason", e.version, e.sequence`;

/** What the audit log keeps of it. */
export function shownOf(event: Omit<EventRow, 'version' | 'sequence' | 'cancelReason'>) {
  const { kind, venue, space, starts, ends, setupMinutes, teardownMinutes } = event;
  const { expectedVisitors, listed } = event;
  const titles = { ...event.titles } as Record<string, string>;
  return {
    kind,
    titles,
    venue,
    space,
    starts,
    ends,
    setupMinutes,
    teardownMinutes,
    expectedVisitors,
    listed,
  };
}
