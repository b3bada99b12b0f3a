import { Audit } from '@blueheart/audit';
import { Database } from '@blueheart/database';
import { translator } from '@blueheart/i18n';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries, type OpenCampaign } from '../campaigns/campaigns.queries.js';
import type { StaffActor } from '../staff/staff.request.js';
import type { Tier } from '../tally/tally.rules.js';
import { byteOrderMark, csvLine } from './csv.rules.js';
import type { TallyExportAsked, TallyPart } from './tally-export.schema.js';

/** Of cell, '' is those who named none, null all sources that nobody registered. */
interface SumRow {
  readonly cell: string | null;
  readonly tier: Tier;
  readonly people: number;
}

/** A file of a table: how it is called, and its text line by line. */
export interface Exported {
  readonly name: string;
  readonly told: string;
  readonly lines: Iterable<string> | AsyncIterable<string>;
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
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Noted before its first line leaves. Throws Refusal 404 for a slug that is nobody's. */
  async file(slug: string, asked: TallyExportAsked, actor: StaffActor): Promise<Exported> {
    const { by, locale } = asked;
    const campaign = await this.campaigns.open(slug);
    const t = translator(locale);
    const { cells, numbers, today } = await this.database.transaction(async (tx) => {
      const found = await tx.query<SumRow>(sums[by], [campaign.id]);
      const links = await tx.query<{ code: string }>(
        'select code from links where campaign = $1 order by code',
        [campaign.id],
      );
      const [{ day } = { day: '' }] = await tx.query<{ day: string }>(
        `select to_char(now() at time zone $1, 'YYYY-MM-DD') as day`,
        [campaign.timeZone],
      );
      const known = {
        day: [],
        language: campaign.locales,
        governorate: [...campaign.governorates.keys()],
        source: links.map(({ code }) => code),
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
      labelOf(campaign, asked, cell),
      ...columns.map((tier) => numbers.get(`${tier}/${cell}`) ?? 0),
    ]);
    const heading = [t(`exports:by.${by}`), ...columns.map((tier) => t(`tally:tiers.${tier}`))];
    return {
      name: `${slug}-tally-by-${by}-${today}`,
      told: t('exports:files.tally', { part: t(`exports:by.${by}`), day: today }),
      lines: [byteOrderMark, ...[heading, ...rows].map(csvLine)],
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

function labelOf(campaign: OpenCampaign, { by, locale }: TallyExportAsked, cell: string | null) {
  const t = translator(locale);
  if (cell === null) return t('exports:otherSources');
  if (cell === '') return t('exports:none');
  if (by === 'governorate') return campaign.governorates.get(cell)?.names[locale] ?? cell;
  if (by === 'language')
    return new Intl.DisplayNames(locale, { type: 'language' }).of(cell) ?? cell;
  return cell;
}
