import { Refusal } from '@blueheart/contracts';
import type { Database } from '@blueheart/database';
import type { Colleagues } from './colleagues.js';
import { expectMayMove, expectNotTooMany } from './expect.js';
import { fingerprintOf, undoUntil, type Thing } from './ownership.rules.js';
import type { Filter, Move, News, Preview, ShownMove } from './ownership.schema.js';
import { owners, type Eye, type Things } from './things.js';

interface MoveRow {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly from: string | null;
  readonly to: string;
  readonly items: readonly Thing[];
  readonly note: string | null;
  readonly personKey: string;
  readonly seenAt: Date | null;
  readonly undoneAt: Date | null;
  readonly fromOwns: boolean;
  /** The database's clock. */
  readonly now: Date;
}

const select = `
  select id, at, by, from_owner as "from", to_owner as "to", items, note, person_key as "personKey", seen_at as "seenAt",
    undone_at as "undoneAt", coalesce(from_owner in (${owners}), false) as "fromOwns", now() as now
  from ownership_moves m`;

/** With what a service reads what is whose. */
export interface Sources {
  readonly database: Database;
  readonly colleagues: Colleagues;
  /** Throws Refusal 404 where there is no such campaign. */
  readonly campaigns: { get(slug: string): Promise<unknown> };
}

/** Reads of what is whose, of what was moved, and of what has lost its owner. */
export abstract class MovesQueries {
  constructor(
    private readonly things: Things,
    private readonly sources: Sources,
  ) {}

  /** Changes nothing. Throws Refusal 404, 403 `not-your-work`, and 422 for more than may be moved at once. */
  async preview(eye: Eye, filter: Filter): Promise<Preview> {
    const { campaign } = eye;
    await this.sources.campaigns.get(campaign);
    const owns = await this.sources.colleagues.owns(this.sources.database, campaign, filter.from);
    expectMayMove({ ...eye, from: filter.from, owns });
    const held = await this.things.of(this.sources.database, eye, filter);
    expectNotTooMany(held.length);
    const nameOf = await this.sources.colleagues.namesOf(this.sources.database, campaign, [
      filter.from,
    ]);
    return {
      from: filter.from === null ? null : { id: filter.from, name: nameOf(filter.from), owns },
      kinds: this.things.byKind(held),
      fingerprint: fingerprintOf(filter.from, held),
    };
  }

  /** What was moved to whoever asks and they have not seen, and what has lost its owner. */
  async news(eye: Eye): Promise<News> {
    const { campaign, me } = eye;
    const moved = await this.sources.database.query<MoveRow>(
      `${select} where campaign = $1 and to_owner = $2 and coalesce(undone_by, by) <> $2 and seen_at is null order by at desc, id desc limit 20`,
      [campaign, me],
    );
    const lost = await this.things.lost(this.sources.database, campaign);
    const gone = [...new Set(lost.map(({ owner }) => owner))].filter((owner) => owner !== null);
    const nameOf = await this.sources.colleagues.namesOf(this.sources.database, campaign, gone);
    const countsOf = (whose: string | null) =>
      lost.filter(({ owner }) => owner === whose).map(({ kind, count }) => ({ kind, count }));
    return {
      moved: await this.shown(eye, moved),
      orphans: gone.map((id) => ({
        owner: { id, name: nameOf(id) },
        counts: countsOf(id),
      })),
      nobodys: countsOf(null),
    };
  }

  /** Of who made it, who got it, and of admins. Throws Refusal 404. */
  async move(eye: Eye, id: string): Promise<Move> {
    const [row] = await this.sources.database.query<MoveRow>(
      `${select} where campaign = $1 and id = $2 and ($4 = 'admin' or $3 in (by, to_owner))`,
      [eye.campaign, id, eye.me, eye.role],
    );
    if (!row) throw new Refusal('no-such-move', 404);
    const [move] = await this.shown(eye, [row]);
    const things = await this.things.now(this.sources.database, eye.campaign, row.items);
    return { ...move!, kinds: this.things.byKind(things) };
  }

  private async shown({ campaign, me, role }: Eye, rows: readonly MoveRow[]): Promise<ShownMove[]> {
    const ids = rows.flatMap(({ by, from, to }) => [by, from, to]);
    const nameOf = await this.sources.colleagues.namesOf(this.sources.database, campaign, ids);
    const colleague = (id: string) => ({ id, name: nameOf(id) });
    return Promise.all(
      rows.map(async ({ id, at, by, from, to, items, note, personKey, ...row }) => ({
        id,
        at: at.toISOString(),
        by: colleague(by),
        from: from === null ? null : colleague(from),
        to: colleague(to),
        note: await this.sources.colleagues.openNote(this.sources.database, personKey, note),
        counts: this.things.countsBy(items),
        seen: row.seenAt !== null,
        undone: row.undoneAt !== null,
        mayUndo:
          (role === 'admin' || by === me) &&
          row.undoneAt === null &&
          row.fromOwns &&
          row.now < undoUntil(at),
      })),
    );
  }
}
