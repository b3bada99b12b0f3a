import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import type { FileType } from '@blueheart/files';
import { Inject, Injectable } from '@nestjs/common';
import { iso } from '../iso.sql.js';
import { PeopleService } from '../people/people.service.js';
import { approvalRefusal, type Asked } from './approval.rules.js';
import { nextOf, planOf } from './approvals.service.js';
import type { Approvals, Creative, Creatives, CreativeVersion } from './creative.schema.js';

type Row = Omit<CreativeVersion, 'next' | 'mine' | 'steps'> & {
  readonly approved: number;
  readonly steps: Asked[] | null;
};
type Waiting = Omit<Approvals['waiting'][number], 'next' | 'mine'> & {
  readonly next: Asked;
  readonly uploadedBy: string | null;
};

export interface FileOf {
  readonly file: string;
  readonly type: FileType;
  readonly name: string;
  readonly hasThumbnail: boolean;
}

/** Reads of what is shown, and of what waits for whom. */
@Injectable()
export class CreativesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  /** The youngest first. */
  async list(campaign: string): Promise<Creatives> {
    const creatives = await this.database.query<Creatives['creatives'][number]>(
      `select c.id, c.name, c.kind, c.item, coalesce((
         select json_agg(json_build_object(${briefSql}) order by v.language, v.format, v.number desc) from (
           select *, max(number) over same as newest,
             max(number) filter (where state = 'approved') over same as shown
           from creative_versions where creative = c.id window same as (partition by language, format)) v
         where v.number in (v.newest, v.shown)), '[]') as latest
       from creatives c where c.campaign = $1 order by c.made_at desc, c.id limit 500`,
      [campaign],
    );
    const items = await this.database.query<Creatives['items'][number]>(
      'select code, names from items where campaign = $1 and offered order by position, code',
      [campaign],
    );
    return { creatives, items };
  }

  /** Throws Refusal 404. */
  get(by: By, id: string): Promise<Creative> {
    return this.database.transaction(async (tx) => {
      const [head] = await tx.query<Omit<Creative, 'versions'>>(
        `select id, name, kind, item, ${iso('made_at')} as "madeAt", made_by as "madeBy"
         from creatives where campaign = $1 and id = $2`,
        [by.campaign, id],
      );
      if (!head) throw new Refusal('no-such-creative', 404);
      const rows = await tx.query<Row>(versionsSql, [by.campaign, id]);
      const isMine = await this.mineOf(tx, by);
      return {
        ...head,
        versions: rows.map(({ approved, steps, ...row }) => {
          const next = nextOf({ state: row.state, steps, approved });
          const mine = next !== null && isMine(next, row.uploadedBy);
          return { ...row, steps: steps ?? [], next, mine };
        }),
      };
    });
  }

  /** The longest first. */
  approvals(by: By): Promise<Approvals> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Waiting>(
        `select json_build_object('id', c.id, 'name', c.name, 'kind', c.kind, 'item', c.item) as creative,
           json_build_object(${briefSql}) as version, ${iso('v.uploaded_at')} as "uploadedAt",
           v.steps->v.approved as next, v.uploaded_by as "uploadedBy"
         from creative_versions v join creatives c on c.id = v.creative
         where v.campaign = $1 and v.state = 'in-review' order by v.uploaded_at, v.id limit 200`,
        [by.campaign],
      );
      const isMine = await this.mineOf(tx, by);
      return {
        plan: await planOf(tx, by.campaign),
        waiting: rows.map(({ uploadedBy, ...row }) => ({
          ...row,
          mine: isMine(row.next, uploadedBy),
        })),
      };
    });
  }

  /** Which bytes a version is. Throws Refusal 404. */
  async file(campaign: string, creative: string, version: string): Promise<FileOf> {
    const [found] = await this.database.query<FileOf>(
      `select v.file, v.type, c.name || ' ' || v.language || ' ' || v.number as name,
         v.has_thumbnail as "hasThumbnail"
       from creative_versions v join creatives c on c.id = v.creative
       where v.campaign = $1 and v.creative = $2 and v.id = $3`,
      [campaign, creative, version],
    );
    if (!found) throw new Refusal('no-such-artwork', 404);
    return found;
  }

  private async mineOf(tx: Transaction, by: By) {
    const colleagues = await this.people.colleagues(tx, by.campaign);
    const who = { staff: staffIdOf(by), role: by.role, colleagues };
    return (next: Asked, uploadedBy: string | null) => !approvalRefusal(next, uploadedBy, who);
  }
}

const briefSql = `'id', v.id, 'language', v.language, 'format', v.format, 'number', v.number, 'state', v.state,
  'hasThumbnail', v.has_thumbnail, 'type', v.type`;

const versionsSql = `
  select v.id, v.language, v.format, v.number, v.state, v.has_thumbnail as "hasThumbnail", v.type, v.artwork,
    v.file_name as "fileName", v.size, v.sha256, v.width, v.height, ${iso('v.uploaded_at')} as "uploadedAt",
    v.uploaded_by as "uploadedBy", v.steps, v.approved,
    coalesce((select json_agg(json_build_object('step', a.step, 'decision', a.decision, 'reason', a.reason,
        'at', ${iso('a.at')}, 'by', a.by, 'counts', a.round = v.round) order by a.id)
      from approvals a where a.version = v.id), '[]') as answers,
    case when v.withdrawn_at is not null then json_build_object('at', ${iso('v.withdrawn_at')},
      'by', v.withdrawn_by, 'reason', v.withdraw_reason) end as withdrawn,
    coalesce((select json_agg(json_build_object('placement', p.id,
        'order', json_build_object('id', o.id, 'number', o.number), 'outlet', u.names, 'state', p.state)
        order by p.state = 'live' desc, o.number)
      from placements p join orders o on o.id = p.of_order join outlets u on u.id = o.outlet
      where p.artwork = v.id and p.state in ('booked', 'artwork-sent', 'live')), '[]') as uses
  from creative_versions v where v.campaign = $1 and v.creative = $2
  order by v.uploaded_at desc, v.id`;
