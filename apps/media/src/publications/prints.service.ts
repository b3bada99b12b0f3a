import { staffIdOf, type By } from '@blueheart/access';
import { PrintOrdered, Refusal, type Event, type PrintOrderFollowed } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { Outbox } from '@blueheart/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { PublicationNotes } from './publication.notes.js';
import { textVersion } from './publication.rules.js';
import type { Printable, PrintWanted } from './print.schema.js';
import { lockPublication, printableSql, type PublicationRow } from './publications.store.js';

type Line = PrintWanted['lines'][number] & { readonly language: string; readonly number: number };

/** The only writer of what is printed of a publication: the stock makes a production order of it, and tells how far it is. */
@Injectable()
export class PrintsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PublicationNotes) private readonly notes: PublicationNotes,
  ) {}

  /**
   * The same id again is the same order. Throws Refusal 404, 409 `print-not-approved`, `artwork-not-to-be-printed`,
   * `print-id-used` for an id of another publication; BadRequest for a day that is over and a language twice.
   */
  order(by: By, id: string, wanted: PrintWanted): Promise<void> {
    return this.database.transaction(async (tx) => {
      const publication = await lockPublication(tx, by.campaign, id);
      const [before] = await tx.query<{ publication: string }>(
        'select publication from prints where id = $1',
        [wanted.id],
      );
      if (before?.publication === id) return;
      if (before) throw new Refusal('print-id-used', 409);
      if (wanted.wantedBy < publication.today)
        throw new BadRequest('validation', [{ path: 'wantedBy', code: 'past' }]);
      const lines = await linesOf(tx, publication, wanted);
      await expectArtworks(tx, publication, lines);
      await keep(tx, by, publication, wanted, lines);
      await this.announce(tx, publication, wanted, lines);
      const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
      await this.notes.publication(tx, by, 'print', id, {
        after: { print: wanted.id, producer: wanted.producer, pieces },
      });
    });
  }

  /** What the stock says of it, whatever comes first: the highest version of its order is true. */
  async follow(tx: Transaction, { data }: Event<typeof PrintOrderFollowed>): Promise<void> {
    await tx.query(
      `update prints set stock_order = $3, stock_version = $4, stock_state = $5, stock_promised = $6, stock_received = $7
       where campaign = $1 and id = $2 and stock_version < $4`,
      [
        data.campaign,
        data.print,
        data.order,
        data.version,
        data.state,
        data.promisedOn,
        data.received,
      ],
    );
  }

  private async announce(
    tx: Transaction,
    { campaign, number, item }: PublicationRow,
    { id, producer, wantedBy, currency }: PrintWanted,
    lines: readonly Line[],
  ): Promise<void> {
    await this.outbox.add(tx, PrintOrdered, {
      campaign,
      print: id,
      item,
      producer,
      wantedBy,
      lines: lines.map(({ language, number: version, artwork, quantity, unitCost }) => ({
        language,
        textVersion: textVersion({ item, publication: number, language, number: version }),
        artwork,
        quantity,
        value: unitCost === null ? null : { perPiece: unitCost, currency: currency! },
      })),
    });
  }
}

async function linesOf(
  tx: Transaction,
  { id }: PublicationRow,
  { lines }: PrintWanted,
): Promise<Line[]> {
  const texts = await tx.query<{ id: string; language: string; number: number; state: string }>(
    'select id, language, number, state from texts where publication = $1 and id = any($2)',
    [id, lines.map(({ text }) => text)],
  );
  const found = lines.map((line) => {
    const text = texts.find((one) => one.id === line.text);
    if (!text) throw new Refusal('no-such-text', 404);
    if (text.state !== 'approved') throw new Refusal('print-not-approved', 409);
    return { ...line, language: text.language, number: text.number };
  });
  const twice = found.findIndex((line, at) =>
    found.slice(0, at).some(({ language }) => language === line.language),
  );
  if (twice >= 0)
    throw new BadRequest('validation', [{ path: `lines.${twice}.text`, code: 'repeated_line' }]);
  return found;
}

/** Approved, of this item and language; held, so that nobody withdraws it meanwhile. */
async function expectArtworks(
  tx: Transaction,
  { campaign, item }: PublicationRow,
  lines: readonly Line[],
): Promise<void> {
  const fit = await tx.query<Printable>(
    `${printableSql} and v.artwork = any($3) order by v.id for share of v`,
    [campaign, item, lines.map(({ artwork }) => artwork)],
  );
  const at = lines.findIndex(
    ({ artwork, language }) =>
      artwork !== '' && !fit.some((one) => one.artwork === artwork && one.language === language),
  );
  if (at >= 0) throw new Refusal('artwork-not-to-be-printed', 409, { path: `lines.${at}.artwork` });
}

async function keep(
  tx: Transaction,
  by: By,
  { id: publication, campaign }: PublicationRow,
  { id, producer, wantedBy, currency }: PrintWanted,
  lines: readonly Line[],
): Promise<void> {
  await tx.query(
    `insert into prints (id, campaign, publication, producer, wanted_by, currency, by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, campaign, publication, producer, wantedBy, currency, staffIdOf(by)],
  );
  for (const { text, language, artwork, quantity, unitCost } of lines)
    await tx.query(
      `insert into print_lines (print, campaign, text, language, artwork, quantity, unit_cost)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, campaign, text, language, artwork, quantity, unitCost],
    );
}
