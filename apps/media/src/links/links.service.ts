import type { By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import { isOwnSource } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import { differing } from '../differing.rules.js';
import { readCode, scannedCode, suggestCode } from './code.rules.js';
import type { LinkChanges, LinkWanted, Medium } from './link.schema.js';
import { LinksTold } from './links.told.js';
import { searchedText } from './search.rules.js';

type Names = LinkWanted['names'];
interface Kept {
  readonly madeBy: 'rollout' | 'staff';
  readonly version: number;
  readonly names: Names;
  readonly ended: boolean;
  readonly placement: string | null;
  /** It is for an event or a partner. */
  readonly isForOther: boolean;
}
type Changing = Pick<Kept, 'names' | 'ended' | 'placement'>;
interface Made {
  readonly code: string;
  readonly medium: Medium;
}

const tries = 200;

/** The only writer of `links`, but for those that come with a roll-out. */
@Injectable()
export class LinksService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
    @Inject(LinksTold) private readonly told: LinksTold,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * One code, or two where it is both scanned and typed. Throws Refusal 404, for a placement that is not there too, 409
   * `link-there`, and BadRequest for what is no code or one of our own, a language that the campaign does not have, or one of its languages
   * without a name.
   */
  make(by: By, wanted: LinkWanted): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      await this.check(tx, by.campaign, wanted.names, wanted.locale);
      if (wanted.placement) await expectPlacement(tx, by.campaign, wanted.placement);
      const made = await freeCodes(tx, wanted);
      const { kind, locale, names, placement, event, partner } = wanted;
      const rows = made.map((one) => ({ ...one, searched: searchedText(one.code, names) }));
      const stored = await tx.query(
        `insert into links (code, campaign, kind, locale, names, medium, placement, event, partner, made_by, searched)
         select code, $2, $3, $4, $5, medium, $6, $7, $8, 'staff', searched
         from json_to_recordset($1::json) as one (code text, medium text, searched text) order by code
         on conflict do nothing returning code`,
        [JSON.stringify(rows), by.campaign, kind, locale, names, placement, event, partner],
      );
      // Somebody was quicker.
      if (stored.length < made.length) throw new Refusal('link-there', 409, { path: 'code' });
      const codes = made.map(({ code }) => code);
      for (const { code, medium } of made)
        await this.note(tx, by, 'create', code, {
          after: { kind, locale, names, medium, partner, placement, event },
        });
      await this.told.tell(tx, codes);
      return codes;
    });
  }

  /**
   * Calls it otherwise, gives it to a placement, ends it or takes that back; what is so already is no change. Throws
   * Refusal 404, 409 `changed-meanwhile`, `link-of-rollout` for a name that the roll-out gives, BadRequest as `make`, and
   * for a placement of a link that is for something else.
   */
  change(by: By, code: string, { version, ...wanted }: LinkChanges): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { madeBy, version: known, isForOther, ...facts } = await lock(tx, by.campaign, code);
      if (known !== version) throw new Refusal('changed-meanwhile', 409);
      const changes = differing<Changing>(facts, wanted);
      if (!changes) return;
      const { names, ended, placement } = { ...facts, ...changes.after };
      if (changes.after.names) {
        if (madeBy === 'rollout') throw new Refusal('link-of-rollout', 409);
        await this.check(tx, by.campaign, names, null);
      }
      if (changes.after.placement) {
        if (isForOther)
          throw new BadRequest('validation', [{ path: 'placement', code: 'for_one_thing' }]);
        await expectPlacement(tx, by.campaign, changes.after.placement);
      }
      await tx.query(
        `update links set names = $2, ended_at = case when $3 then coalesce(ended_at, now()) end, placement = $4,
           searched = $5, version = version + 1, changed_at = clock_timestamp()
         where code = $1`,
        [code, names, ended, placement, searchedText(code, names)],
      );
      const { after } = changes;
      if (after.names)
        await this.note(tx, by, 'rename', code, {
          before: { names: facts.names },
          after: { names },
        });
      if (after.placement !== undefined)
        await this.note(tx, by, 'assign', code, {
          before: { placement: facts.placement },
          after: { placement },
        });
      if (after.ended !== undefined) await this.note(tx, by, ended ? 'end' : 'reopen', code);
      await this.told.tell(tx, [code]);
    });
  }

  /** Public numbers name a source in the language of whoever reads them, so it has a name in each. */
  private async check(
    tx: Transaction,
    campaign: string,
    names: Names,
    locale: string | null,
  ): Promise<void> {
    const { locales } = await this.campaigns.get(campaign, tx);
    const nameless = locales.filter((one) => !names[one as keyof Names]);
    const mistakes = [
      ...nameless.map((one) => ({ path: `names.${one}`, code: 'required' })),
      ...(locale === null || locales.includes(locale)
        ? []
        : [{ path: 'locale', code: 'invalid_value' }]),
    ];
    if (mistakes.length) throw new BadRequest('validation', mistakes);
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'create' | 'rename' | 'assign' | 'end' | 'reopen',
    code: string,
    what: Pick<Act, 'before' | 'after'> = {},
  ): Promise<void> {
    const object = { kind: 'link', id: code };
    return this.audit.note(tx, { actor, action: `link.${act}`, object, campaign, ...what });
  }
}

/** Held, so that it does not go from its draft meanwhile. Throws Refusal 404. */
async function expectPlacement(tx: Transaction, campaign: string, id: string): Promise<void> {
  const found = await tx.query(
    'select from placements where campaign = $1 and id = $2 for key share',
    [campaign, id],
  );
  if (found.length === 0) throw new Refusal('no-such-placement', 404);
}

/** The code that was given, or else the first of those that its name suggests and that nobody has. */
async function freeCodes(tx: Transaction, wanted: LinkWanted): Promise<readonly Made[]> {
  const { code: typed, medium, names, kind } = wanted;
  if (typed !== undefined) {
    const made = codesFor(readCode(typed), medium);
    if (isOwn(made)) throw new BadRequest('validation', [{ path: 'code', code: 'reserved_code' }]);
    if (await isTaken(tx, made)) throw new Refusal('link-there', 409, { path: 'code' });
    return made;
  }
  for (let n = 1; n <= tries; n += 1) {
    const made = codesFor(suggestCode(names, kind, n), medium);
    if (!isOwn(made) && !(await isTaken(tx, made))) return made;
  }
  throw new Refusal('link-there', 409, { path: 'code' });
}

function codesFor(code: string | undefined, medium: LinkWanted['medium']): readonly Made[] {
  const scanned = code && medium === 'both' ? readCode(scannedCode(code)) : undefined;
  if (!code || (medium === 'both' && !scanned))
    throw new BadRequest('validation', [{ path: 'code', code: 'invalid_format' }]);
  if (medium !== 'both') return [{ code, medium }];
  return [
    { code, medium: 'typed' },
    { code: scanned!, medium: 'scan' },
  ];
}

/** Whoever came by it could not be told from those who came by no link. */
const isOwn = (made: readonly Made[]) => made.some(({ code }) => isOwnSource(code));

async function isTaken(tx: Transaction, made: readonly Made[]): Promise<boolean> {
  const codes = made.map(({ code }) => code);
  return (await tx.query('select from links where code = any($1) limit 1', [codes])).length > 0;
}

async function lock(tx: Transaction, campaign: string, code: string): Promise<Kept> {
  const [found] = await tx.query<Kept>(
    `select made_by as "madeBy", version, names, ended_at is not null as ended, placement,
       event is not null or partner <> '' as "isForOther"
     from links where campaign = $1 and code = $2 for update`,
    [campaign, code],
  );
  if (!found) throw new Refusal('no-such-link', 404);
  return found;
}
