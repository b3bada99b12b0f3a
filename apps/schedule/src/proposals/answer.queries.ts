import { Database } from '@blueheart/database';
import { textIn, type Locale } from '@blueheart/i18n';
import { Inject, Injectable } from '@nestjs/common';
import type { EventRow } from '../events/event.row.js';
import type { ProposalView, TimesView } from '../pages/answer.facts.js';
import { wallTimeOf } from '../time/wall-time.rules.js';
import { eventsOf, proposalBehind, type Proposed } from './proposals.store.js';

export interface OpenProposal extends Proposed {
  /** Undefined once nothing is left of what was asked. */
  readonly view: ProposalView | undefined;
  /** All of it is agreed, by whatever way. */
  readonly isAgreed: boolean;
  /** Its venue was asked about some of it once more: another letter is the one that counts. */
  readonly isAskedAnew: boolean;
  /** The database's clock. */
  readonly now: Date;
}

interface Place {
  readonly venue: Record<string, string>;
  readonly space: string;
  readonly now: Date;
  readonly isAskedAnew: boolean;
}

const agreed: readonly string[] = ['confirmed', 'under-way', 'done'];

const askedAnew = `exists (
  select from proposals p join proposal_events a on a.proposal = p.id and not a.has_left
    join proposal_events o on o.event = a.event join proposals n on n.id = o.proposal
  where p.id = $2 and (n.asked_at, n.id) > (p.asked_at, p.id))`;

/** What the link of a letter to a venue shows. */
@Injectable()
export class AnswerQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Undefined where the link opens nothing in this campaign. */
  async behind(
    campaign: string,
    link: { readonly id: string; readonly token: string },
    locale: Locale,
  ): Promise<OpenProposal | undefined> {
    const proposal = await proposalBehind(this.database, link);
    if (proposal?.campaign !== campaign) return undefined;
    const events = await eventsOf(this.database, proposal.id);
    const [place] = await this.database.query<Place>(
      `select v.names as venue, s.name as space, now() as now, ${askedAnew} as "isAskedAnew"
       from (select) nothing left join spaces s on s.id = $1 left join venues v on v.id = s.venue`,
      [events[0]?.space ?? null, proposal.id],
    );
    const view = events.length ? viewOf(events, place!, proposal, locale) : undefined;
    const { now, isAskedAnew } = place!;
    const isAgreed = events.length > 0 && events.every(({ state }) => agreed.includes(state));
    return { ...proposal, now, isAgreed, isAskedAnew, view };
  }
}

function viewOf(
  events: readonly EventRow[],
  { venue, space }: Place,
  { holdsUntil, reference }: Proposed,
  locale: Locale,
): ProposalView {
  const first = events[0]!;
  return {
    kind: first.kind,
    title: inLanguage(first.titles, locale),
    venue: inLanguage(venue, locale),
    space,
    times: events.map(timesOf),
    visitors: mostVisitors(events),
    reference,
    holdsUntil: wallTimeOf(holdsUntil, first.zone),
  };
}

/** On the day of the most; null where nothing is known of any. */
function mostVisitors(events: readonly EventRow[]): number | null {
  const known = events.flatMap(({ expectedVisitors }) => expectedVisitors ?? []);
  return known.length ? Math.max(...known) : null;
}

function timesOf(event: EventRow): TimesView {
  const { starts, ends, zone, startsAt, endsAt, setupMinutes, teardownMinutes } = event;
  const isLonger = setupMinutes > 0 || teardownMinutes > 0;
  const around = (moment: Date, minutes: number) =>
    isLonger ? wallTimeOf(new Date(moment.getTime() + minutes * 60_000), zone) : undefined;
  return {
    starts,
    ends,
    from: around(startsAt, -setupMinutes),
    until: around(endsAt, teardownMinutes),
  };
}

/** In this language, or else in one that it is known in; empty where it is known in none. */
export function inLanguage(
  texts: Readonly<Partial<Record<string, string>>>,
  locale: string,
): string {
  return textIn(texts, locale);
}
