import { Database } from '@blueheart/database';
import type { Locale } from '@blueheart/i18n';
import { Inject, Injectable } from '@nestjs/common';
import { eventColumns, type EventRow } from '../events/event.row.js';
import type { ProposalView } from '../pages/answer.page.js';
import { wallTimeOf } from '../time/wall-time.rules.js';
import type { Answer } from './proposal.rules.js';
import { proposalBehind, type Proposed } from './proposals.store.js';

export interface OpenProposal extends Proposed {
  readonly answer: Answer | null;
  readonly view: ProposalView;
}

/** What the link of a letter to a venue shows. */
@Injectable()
export class AnswerQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Undefined where the link opens nothing in this campaign. */
  async behind(
    campaign: string,
    link: { readonly id: string; readonly token: string },
    locale: Locale,
  ): Promise<(OpenProposal & { readonly now: Date }) | undefined> {
    const proposal = await proposalBehind(this.database, link);
    if (!proposal || proposal.campaign !== campaign) return undefined;
    const [row] = await this.database.query<
      EventRow & { venueNames: Record<string, string>; room: string; reference: string; now: Date }
    >(
      `select ${eventColumns}, v.names as "venueNames", s.name as room, p.reference, now() as now
       from proposals p join events e on e.id = p.event join venues v on v.id = e.venue join spaces s on s.id = e.space
       where p.id = $1`,
      [proposal.id],
    );
    return { ...proposal, now: row!.now, view: viewOf(row!, proposal, locale) };
  }
}

function viewOf(
  event: EventRow & { venueNames: Record<string, string>; room: string; reference: string },
  { holdsUntil }: Proposed,
  locale: Locale,
): ProposalView {
  const { zone, startsAt, endsAt, setupMinutes, teardownMinutes } = event;
  const isLonger = setupMinutes > 0 || teardownMinutes > 0;
  const around = (moment: Date, minutes: number) =>
    isLonger ? wallTimeOf(new Date(moment.getTime() + minutes * 60_000), zone) : undefined;
  return {
    kind: event.kind,
    title: inLanguage(event.titles, locale),
    venue: inLanguage(event.venueNames, locale),
    space: event.room,
    starts: event.starts,
    ends: event.ends,
    from: around(startsAt, -setupMinutes),
    until: around(endsAt, teardownMinutes),
    visitors: event.expectedVisitors,
    reference: event.reference,
    holdsUntil: wallTimeOf(holdsUntil, zone),
  };
}

/** In this language, or else in one that it is known in; empty where it is known in none. */
function inLanguage(texts: Readonly<Partial<Record<string, string>>>, locale: string): string {
  return texts[locale] || Object.values(texts).find(Boolean) || '';
}
