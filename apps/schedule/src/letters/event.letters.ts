import { EventLetterDue } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { readersOf } from './readers.rules.js';

type Letter = z.input<typeof EventLetterDue.schema>;
type About = Letter['about'];
type News = Pick<Letter['facts'], 'incident' | 'suggestions'>;

interface Row {
  readonly id: string;
  readonly campaign: string;
  readonly owner: string | null;
  readonly kind: Letter['facts']['kind'];
  readonly titles: Readonly<Record<string, string | null>>;
  readonly venue: Record<string, string>;
  readonly space: string;
  readonly starts: string;
  readonly ends: string;
}

interface Colleague {
  readonly staff: string;
  readonly role: string;
  readonly locale: string;
  readonly personKey: string;
  readonly person: string;
}

/** Orders letters to whoever has an event: in the transaction that makes it true, one for each reader. */
@Injectable()
export class EventLetters {
  constructor(@Inject(Outbox) private readonly outbox: Outbox) {}

  /** The events are of one campaign and one space, such as the days of a series; the first to begin leads the letter. */
  async send(
    tx: Transaction,
    events: readonly string[],
    about: About,
    news: News = {},
  ): Promise<void> {
    const rows = await tx.query<Row>(
      `select e.id, e.campaign, e.owner, e.kind, e.titles, v.names as venue, s.name as space,
         to_char(e.starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts, to_char(e.ends_wall, 'YYYY-MM-DD"T"HH24:MI') as ends
       from events e join venues v on v.id = e.venue join spaces s on s.id = e.space
       where e.id = any($1) order by e.starts_at, e.id`,
      [events],
    );
    const [first] = rows;
    if (!first) return;
    const working = await tx.query<Colleague>(
      `select staff, role, locale, person_key as "personKey", person from people
       where campaign = $1 and role in ('admin', 'coordinator') and joined and person is not null order by staff`,
      [first.campaign],
    );
    for (const { staff, locale, personKey, person } of readersOf(first.owner, working))
      await this.outbox.add(tx, EventLetterDue, {
        ask: newId(),
        about,
        campaign: first.campaign,
        staff,
        locale,
        personKey,
        person,
        facts: { ...factsOf(first, rows), ...news },
      });
  }
}

function factsOf(first: Row, rows: readonly Row[]) {
  const titles = Object.fromEntries(
    Object.entries(first.titles).filter((one): one is [string, string] => Boolean(one[1])),
  );
  return {
    event: first.id,
    kind: first.kind,
    titles,
    venue: first.venue,
    space: first.space,
    times: rows.slice(0, 60).map(({ starts, ends }) => ({ starts, ends })),
  };
}
