import { Database } from '@blueheart/database';
import { translator, type Locale } from '@blueheart/i18n';
import { hashToken } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { Campaign } from '../campaigns/campaigns.queries.js';
import type { EventKind } from '../events/event.rules.js';
import { inLanguage } from '../proposals/answer.queries.js';
import type { ShiftRole } from '../shifts/shift.rules.js';
import { calendarText, type Entry } from './calendar.text.js';

type Texts = Record<string, string>;
type Row = Omit<Entry, 'title' | 'place' | 'point'> & {
  readonly kind: EventKind;
  readonly titles: Texts;
  readonly venue: Texts;
  readonly space: string;
  readonly address: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly role?: ShiftRole;
};

/** What was cancelled stays so long, so that every program has heard of it. */
const cancelledStays = `interval '30 days'`;
/** What is over longer ago is in nobody's way any more. */
const pastStays = `interval '90 days'`;
const most = 2_000;

const where = `
  e.kind, e.titles, v.names as venue, s.name as space, v.address, v.latitude::float8, v.longitude::float8`;
const places = `join venues v on v.id = e.venue join spaces s on s.id = e.space`;
const wasAgreed = `exists (select from event_versions o where o.event = e.id and o.act = 'confirm')`;

const ofEvents = `
  select e.id as uid, e.sequence, e.starts_at as "startsAt", e.ends_at as "endsAt", ${where},
    case when e.state = 'cancelled' then 'cancelled'
         when e.state in ('confirmed', 'under-way', 'done') then 'confirmed' else 'tentative' end as status,
    greatest(e.changed_at, v.changed_at, s.changed_at) as "changedAt"
  from events e ${places}`;

/** Those that are agreed, or were, and are asked about anew; a draft is nobody's news, and a placeholder no place to go to. */
const ofPublic = `${ofEvents}
  where e.campaign = $1 and e.listed and not v.placeholder and e.ends_at > now() - ${pastStays}
    and (e.state in ('confirmed', 'under-way', 'done')
      or e.state = 'proposed' and ${wasAgreed}
      or e.state = 'cancelled' and ${wasAgreed} and e.changed_at > now() - ${cancelledStays})
  order by e.starts_at, e.id limit ${most}`;

const ofEvent = `${ofEvents}
  where e.campaign = $1 and e.id = $2 and (e.state <> 'cancelled' or e.changed_at > now() - ${cancelledStays})`;

const ofPerson = `
  select p.uid, p.sequence, h.starts_at as "startsAt", h.ends_at as "endsAt", h.role, ${where},
    case when not p.is_on then 'cancelled'
         when u.state = 'taken' and e.state in ('confirmed', 'under-way', 'done') then 'confirmed'
         else 'tentative' end as status,
    greatest(p.changed_at, h.changed_at, e.changed_at, v.changed_at, s.changed_at) as "changedAt"
  from calendar_parts p join shifts h on h.id = p.shift join events e on e.id = h.event ${places}
    left join sign_ups u on u.shift = p.shift and u.staff = p.staff and u.state <> 'ended'
  where p.campaign = $1 and p.staff = $2 and h.ends_at > now() - ${pastStays}
    and (p.is_on or p.changed_at > now() - ${cancelledStays})
  order by h.starts_at, p.uid limit ${most}`;

/** A feed ends with its holder's part in the campaign. */
const behind = `
  select f.staff, f.event from calendar_feeds f
    left join people p on p.campaign = f.campaign and p.staff = f.staff
  where f.id = $1 and f.token_hash = $2 and f.campaign = $3 and f.ended_at is null
    and (f.staff is null or p.role is not null)`;

/** What calendar programs read. No one's name is in any of it. */
@Injectable()
export class CalendarQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Where and when the public finds the campaign. */
  async ofPublic({ slug, content }: Campaign, locale: Locale): Promise<string> {
    const rows = await this.database.query<Row>(ofPublic, [slug]);
    return text(content.title[locale] ?? slug, locale, rows);
  }

  /** Of a person or an event, behind their secret address. Undefined where it opens nothing in this campaign. */
  async behind(
    { slug, content }: Campaign,
    { id, token }: { readonly id: string; readonly token: string },
    locale: Locale,
  ): Promise<string | undefined> {
    const [feed] = await this.database.query<{ staff: string | null; event: string | null }>(
      behind,
      [id, hashToken(token), slug],
    );
    if (!feed) return undefined;
    const [query, whose] = feed.staff ? [ofPerson, feed.staff] : [ofEvent, feed.event];
    const rows = await this.database.query<Row>(query, [slug, whose]);
    const title = content.title[locale] ?? slug;
    const t = translator(locale);
    return text(feed.staff ? t('calendar:mine', { campaign: title }) : title, locale, rows);
  }
}

function text(name: string, locale: Locale, rows: readonly Row[]): string {
  return calendarText(
    name,
    locale,
    rows.map((row) => entryOf(row, locale)),
  );
}

function entryOf(row: Row, locale: Locale): Entry {
  const { uid, sequence, startsAt, endsAt, status, changedAt, latitude, longitude } = row;
  const t = translator(locale);
  const venue = inLanguage(row.venue, locale);
  const what = inLanguage(row.titles, locale) || t(`calendar:kinds.${row.kind}`, { venue });
  return {
    uid,
    sequence,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    title: row.role
      ? t('calendar:shift', { role: t(`shiftletters:roles.${row.role}`), what })
      : what,
    place: [venue, row.space, row.address].filter(Boolean).join(t('calendar:comma')),
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    status,
    changedAt: new Date(changedAt),
  };
}
