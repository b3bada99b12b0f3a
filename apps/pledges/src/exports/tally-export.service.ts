import { Audit } from '@blueheart/audit';
import { Database } from '@blueheart/database';
import { translator } from '@blueheart/i18n';
import type { Cell } from '@blueheart/tables';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { LinksQueries } from '../links/links.queries.js';
import type { StaffActor } from '../staff/staff.request.js';
import type { Tier } from '../tally/tally.rules.js';
import type { FileNames } from './file.headers.js';
import { nameOf, type Named } from './names.rules.js';
import type { TallyExportAsked, TallyPart } from './tally-export.schema.js';

/** Of cell, '' is those who named none, null all sources that nobody registered. */
interface SumRow {
  readonly cell: string | null;
  readonly tier: Tier;
  readonly people: number;
}

/** A table with the names of its file. */
export interface ExportedTable extends FileNames {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const columns = ['confirmed', 'witnessed', 'tallied'] as const satisfies Tier[];

const sums: Record<TallyPart, string> = {
  day: `select to_char(day, 'YYYY-MM-DD') as cell, tier, sum(people)::int as people
        from tally_days where campaign = $1 and part = 'locale' group by day, tier`,
  language: `select cell, tier, sum(people)::int as people
             from tally_days where campaign = $1 and part = 'locale' group by cell, tier`,
  governorate:
    'select governorate as cell, tier, people::int as people from tally_totals where campaign = $1',
  source: `select case when d.cell = '' or l.code is not null then d.cell end as cell, d.tier, sum(d.people)::int as people
           from tally_days d left join links l on l.campaign = d.campaign and l.code = d.cell
           where d.campaign = $1 and d.part = 'source' group by 1, 2`,
};

/** The count as a file for staff: exact numbers, never a person. */
@Injectable()
export class TallyExport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(LinksQueries) private readonly links: LinksQueries,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Noted before its first line leaves. Throws Refusal 404 for a slug that is nobody's. */
  async file(slug: string, asked: TallyExportAsked, actor: StaffActor): Promise<ExportedTable> {
    const { by, locale } = asked;
    const campaign = await this.campaigns.open(slug);
    const links = await this.links.codes(campaign.id);
    const t = translator(locale);
    const { cells, numbers, today } = await this.database.transaction(async (tx) => {
      const found = await tx.query<SumRow>(sums[by], [campaign.id]);
      const [{ day } = { day: '' }] = await tx.query<{ day: string }>(
        `select to_char(now() at time zone $1, 'YYYY-MM-DD') as day`,
        [campaign.timeZone],
      );
      const known = {
        day: [],
        language: campaign.locales,
        governorate: [...campaign.governorates.keys()],
        source: [...links.keys()],
      }[by];
      const inOrder = ordered(known, found);
      await this.audit.note(tx, {
        actor,
        action: 'export.download',
        object: { kind: 'export', id: 'tally' },
        campaign: slug,
        after: { ...asked, rows: inOrder.length },
      });
      return {
        cells: inOrder,
        numbers: new Map(found.map((row) => [`${row.tier}/${row.cell}`, row.people])),
        today: day,
      };
    });
    const rows = cells.map((cell) => [
      ...labelsOf({ campaign, links }, asked, cell),
      ...columns.map((tier) => numbers.get(`${tier}/${cell}`) ?? 0),
    ]);
    const headings = [
      t(`exports:by.${by}`),
      ...(by === 'day' ? [] : [t(`exports:codes.${by}`)]),
      ...columns.map((tier) => t(`tally:tiers.${tier}`)),
    ];
    return {
      name: `${slug}-tally-by-${by}-${today}`,
      told: t('exports:files.tally', { part: t(`exports:by.${by}`), day: today }),
      headings,
      rows,
    };
  }
}

/** Days come so in their order. */
const byCode = (a: string, b: string) => (a < b ? -1 : 1);

/** Those of the campaign, then what it once had, then none, then all others. */
function ordered(known: readonly string[], found: readonly SumRow[]): (string | null)[] {
  const cells = new Set(found.map(({ cell }) => cell));
  const named = [...cells].filter((cell): cell is string => Boolean(cell)).sort(byCode);
  const last = ['', null].filter((cell) => cells.has(cell));
  return [...new Set([...known, ...named]), ...last];
}

/** A day; of everything else its name, and its code beside it, by which a program finds it again. */
function labelsOf(named: Named, { by, locale }: TallyExportAsked, cell: string | null): Cell[] {
  const t = translator(locale);
  if (cell === null) return [t('exports:otherSources'), null];
  if (cell === '') return [t('exports:none'), null];
  if (by === 'day') return [{ day: cell }];
  return [nameOf(named, by, cell, locale), cell];
}
