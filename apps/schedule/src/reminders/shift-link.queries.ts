import { Database } from '@blueheart/database';
import type { Locale } from '@blueheart/i18n';
import { hashToken } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { ShiftView } from '../pages/shift.page.js';
import { inLanguage } from '../proposals/answer.queries.js';
import type { ShiftRole } from '../shifts/shift.rules.js';
import { withdrawal } from '../shifts/shift.rules.js';
import { wallTimeOf } from '../time/wall-time.rules.js';
import { standingOf, type Part, type Standing } from './shift-link.rules.js';

interface Row extends Part {
  readonly shift: string;
  readonly staff: string;
  readonly sequence: number;
  readonly role: ShiftRole;
  readonly titles: Record<string, string>;
  readonly venue: Record<string, string>;
  readonly space: string;
  readonly zone: string;
  readonly now: Date;
}

/** Whose link it is, to what, and what stands on the page. */
export interface OpenShift {
  readonly shift: string;
  readonly staff: string;
  readonly standing: Standing;
  readonly view: ShiftView;
}

const behind = `
  select r.shift, r.staff, s.sequence, s.role, s.starts_at as "startsAt", s.ends_at as "endsAt",
    s.ended is not null as "isOver", e.state = 'done' as "isEventDone", e.titles, e.zone, v.names as venue, c.name as space, u.state,
    u.offered_until as "offeredUntil", u.confirmed_at as "confirmedAt", u.asks_out_at as "asksOutAt", u.felt,
    now() as now
  from reminders r join shifts s on s.id = r.shift join events e on e.id = s.event
    join venues v on v.id = e.venue join spaces c on c.id = e.space
    join people p on p.campaign = r.campaign and p.staff = r.staff and p.role is not null
    left join sign_ups u on u.shift = r.shift and u.staff = r.staff and u.state <> 'ended'
  where r.id = $1 and r.token_hash = $2 and r.campaign = $3 and s.ends_at > now() - interval '7 days'`;

/** What the link of a letter about a shift shows. */
@Injectable()
export class ShiftLinkQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Undefined where the link opens nothing in this campaign: a week after the shift, or after its holder has left. */
  async behind(
    campaign: string,
    { id, token }: { readonly id: string; readonly token: string },
    locale: Locale,
  ): Promise<OpenShift | undefined> {
    const [row] = await this.database.query<Row>(behind, [id, hashToken(token), campaign]);
    if (!row) return undefined;
    const { shift, staff, now } = row;
    return { shift, staff, standing: standingOf(row, now), view: viewOf(row, locale) };
  }
}

function viewOf(row: Row, locale: Locale): ShiftView {
  const { sequence, role, titles, venue, space, zone, startsAt, endsAt, offeredUntil } = row;
  return {
    sequence,
    role,
    title: inLanguage(titles, locale),
    venue: inLanguage(venue, locale),
    space,
    starts: wallTimeOf(startsAt, zone),
    ends: wallTimeOf(endsAt, zone),
    offeredUntil: offeredUntil && wallTimeOf(offeredUntil, zone),
    isSoon: withdrawal(row, row.now) === 'ask',
  };
}
