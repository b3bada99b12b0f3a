import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { PublicationNotes } from './publication.notes.js';
import type {
  PublicationNames,
  PublicationWanted,
  TextWanted,
  Written,
} from './publication.schema.js';
import { lockPublication, type PublicationRow } from './publications.store.js';

interface InHand {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly state: 'draft' | 'in-review';
}

/** The only writer of publications and of what their texts say; what becomes of a text is written by TextSteps. */
@Injectable()
export class PublicationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PublicationNotes) private readonly notes: PublicationNotes,
  ) {}

  /** With the campaign's next number. Throws Refusal 404, 422 `item-not-printed`, BadRequest for a language. */
  create(by: By, wanted: PublicationWanted): Promise<string> {
    const { kind, names, item, sourceLanguage } = wanted;
    return this.database.transaction(async (tx) => {
      const [campaign] = await tx.query<{ locales: string[] }>(
        'select locales from campaigns where slug = $1 for no key update',
        [by.campaign],
      );
      if (!campaign) throw new Refusal('no-such-campaign', 404);
      mustSpeak(campaign.locales, sourceLanguage, 'sourceLanguage');
      for (const one of Object.keys(names)) mustSpeak(campaign.locales, one, 'names');
      const [printed] = await tx.query<{ byLanguage: boolean }>(
        'select by_language as "byLanguage" from items where campaign = $1 and code = $2 and offered',
        [by.campaign, item],
      );
      if (!printed) throw new Refusal('no-such-item', 404);
      if (!printed.byLanguage) throw new Refusal('item-not-printed', 422);
      const id = newId();
      await tx.query(
        `insert into publications (id, campaign, number, kind, names, item, source_language)
         select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6 from publications where campaign = $2`,
        [id, by.campaign, kind, JSON.stringify(names), item, sourceLanguage],
      );
      await this.notes.publication(tx, by, 'create', id, { after: { kind, item } });
      return id;
    });
  }

  /** What is called so already is no change. Throws Refusal 404, 409 `changed-meanwhile`, BadRequest for a language. */
  rename(by: By, id: string, { version, names }: PublicationNames): Promise<void> {
    return this.database.transaction(async (tx) => {
      const before = await lockPublication(tx, by.campaign, id);
      if (before.version !== version) throw new Refusal('changed-meanwhile', 409);
      for (const one of Object.keys(names)) mustSpeak(before.locales, one, 'names');
      if (isDeepStrictEqual(names, before.names)) return;
      await tx.query('update publications set names = $2, version = version + 1 where id = $1', [
        id,
        JSON.stringify(names),
      ]);
      await this.notes.publication(tx, by, 'rename', id, {
        before: { names: before.names },
        after: { names },
      });
    });
  }

  /**
   * Writes the draft of a language; where the newest text is no draft, a new version begins. Throws Refusal 404, 409
   * `changed-meanwhile`, `text-in-review`, BadRequest for a language or a version that is not there.
   */
  write(by: By, id: string, language: string, wanted: TextWanted): Promise<Written> {
    return this.database.transaction(async (tx) => {
      const publication = await lockPublication(tx, by.campaign, id);
      mustSpeak(publication.locales, language, 'language');
      await checkSource(tx, publication, language, wanted);
      const inHand = await inHandOf(tx, id, language);
      if (inHand?.state === 'in-review') throw new Refusal('text-in-review', 409);
      if (inHand?.version !== wanted.version) throw new Refusal('changed-meanwhile', 409);
      const written = inHand
        ? await writeDraft(tx, by, inHand, wanted)
        : await begin(tx, by, publication, language, wanted);
      await this.notes.text(tx, by, 'write', written.id, {
        after: { language, number: written.number },
      });
      return written;
    });
  }
}

function mustSpeak(locales: readonly string[], language: string, path: string): void {
  if (!locales.includes(language))
    throw new BadRequest('validation', [{ path, code: 'invalid_value' }]);
}

/** A translation says which version of the source it translates; the source translates nothing. */
async function checkSource(
  tx: Transaction,
  { id, sourceLanguage }: PublicationRow,
  language: string,
  { translates }: TextWanted,
): Promise<void> {
  const isSource = language === sourceLanguage;
  const wrong = (code: string) => new BadRequest('validation', [{ path: 'translates', code }]);
  if (isSource && translates !== null) throw wrong('invalid_value');
  if (isSource) return;
  if (translates === null) throw wrong('required');
  const there = await tx.query(
    'select from texts where publication = $1 and language = $2 and number = $3',
    [id, sourceLanguage, translates],
  );
  if (!there.length) throw wrong('invalid_value');
}

async function inHandOf(
  tx: Transaction,
  publication: string,
  language: string,
): Promise<InHand | undefined> {
  const [found] = await tx.query<InHand>(
    `select id, number, version, state from texts
     where publication = $1 and language = $2 and state in ('draft', 'in-review')`,
    [publication, language],
  );
  return found;
}

async function writeDraft(
  tx: Transaction,
  by: By,
  { id, number, version }: InHand,
  { blocks, translates }: TextWanted,
): Promise<Written> {
  const author = staffIdOf(by);
  await tx.query(
    `update texts set blocks = $2, translates = $3, version = version + 1,
       authors = case when $4::uuid is null or $4 = any(authors) then authors else authors || $4::uuid end
     where id = $1`,
    [id, JSON.stringify(blocks), translates, author],
  );
  return { id, number, version: version + 1 };
}

async function begin(
  tx: Transaction,
  by: By,
  { id: publication, campaign }: PublicationRow,
  language: string,
  { blocks, translates }: TextWanted,
): Promise<Written> {
  const id = newId();
  const author = staffIdOf(by);
  const [made] = await tx.query<{ number: number }>(
    `insert into texts (id, campaign, publication, language, number, translates, blocks, authors)
     select $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7
     from texts where publication = $3 and language = $4 returning number`,
    [
      id,
      campaign,
      publication,
      language,
      translates,
      JSON.stringify(blocks),
      author ? [author] : [],
    ],
  );
  return { id, number: made!.number, version: 1 };
}
