import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignQueries } from '../campaigns/campaign.queries.js';
import { iso } from '../iso.sql.js';
import type { Blocks } from './block.schema.js';
import { textVersion } from './publication.rules.js';
import type { Print, Printable } from './print.schema.js';
import type { Publication, Publications, Text } from './publication.schema.js';
import { printableSql } from './publications.store.js';
import {
  languagesOf,
  publicationsSql,
  textOf,
  textsSql,
  type PublicationTold,
  type TextTold,
} from './publication.sql.js';

type PrintRow = Omit<Print, 'lines'> & {
  readonly lines: readonly Omit<Print['lines'][number], 'textVersion'>[];
};

/** Reads of publications. */
@Injectable()
export class PublicationsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignQueries) private readonly campaigns: CampaignQueries,
  ) {}

  /** The newest first, with how far each language is. Throws Refusal 404. */
  async list(campaign: string): Promise<Publications> {
    const { locales } = await this.campaigns.get(campaign);
    const items = await this.database.query<Publications['items'][number]>(
      `select code, names, carries_law as "carriesLaw", offered from items where campaign = $1 and by_language
       order by position, code`,
      [campaign],
    );
    const told = await this.database.query<PublicationTold>(
      `${publicationsSql} where p.campaign = $1 order by p.number desc limit 200`,
      [campaign],
    );
    const texts = await this.database.query<TextTold>(
      `${textsSql} where t.campaign = $1 and t.publication = any($2)`,
      [campaign, told.map(({ id }) => id)],
    );
    const publications = told.map((one) => {
      const { id, number, kind, names, item, sourceLanguage } = one;
      const own = texts.filter(({ publication }) => publication === id);
      const languages = languagesOf(
        one,
        own.map((text) => textOf(one, text)),
      );
      return { id, number, kind, names, item, sourceLanguage, languages };
    });
    return { publications, items, languages: [...locales] };
  }

  /** With all versions of its texts, the newest first, and what was ordered of it. Throws Refusal 404. */
  async get(campaign: string, id: string): Promise<Publication> {
    const { locales, ...publication } = await this.told(campaign, id);
    const rows = await this.database.query<TextTold>(
      `${textsSql} where t.campaign = $1 and t.publication = $2 order by t.language, t.number desc`,
      [campaign, id],
    );
    const told = { ...publication, locales };
    const texts = rows.map((row) => textOf(told, row));
    const prints = await this.prints(told);
    const artworks = await this.database.query<Printable>(
      `${printableSql} order by v.uploaded_at desc, v.id limit 500`,
      [campaign, told.item],
    );
    return { ...publication, languages: languagesOf(told, texts), texts, prints, artworks };
  }

  /** One version, with what it says. Throws Refusal 404. */
  async text(campaign: string, id: string, text: string): Promise<Text> {
    const publication = await this.told(campaign, id);
    const [row] = await this.database.query<TextTold>(
      `${textsSql} where t.campaign = $1 and t.publication = $2 and t.id = $3`,
      [campaign, id, text],
    );
    if (!row) throw new Refusal('no-such-text', 404);
    const [{ blocks }] = (await this.database.query('select blocks from texts where id = $1', [
      text,
    ])) as [{ blocks: Blocks }];
    return { ...textOf(publication, row), blocks };
  }

  private async told(campaign: string, id: string): Promise<PublicationTold> {
    const [found] = await this.database.query<PublicationTold>(
      `${publicationsSql} where p.campaign = $1 and p.id = $2`,
      [campaign, id],
    );
    if (!found) throw new Refusal('no-such-publication', 404);
    return found;
  }

  private async prints({ id, item, number }: PublicationTold): Promise<Print[]> {
    const prints = await this.database.query<PrintRow>(
      `select p.id, p.producer, p.wanted_by::text as "wantedBy", p.currency, ${iso('p.made_at')} as "madeAt", p.by,
         (select json_agg(json_build_object('text', l.text, 'language', l.language, 'number', t.number,
            'artwork', l.artwork, 'quantity', l.quantity, 'unitCost', l.unit_cost) order by l.language)
          from print_lines l join texts t on t.id = l.text where l.print = p.id) as lines,
         case when p.stock_order is not null then json_build_object('id', p.stock_order, 'state', p.stock_state,
           'promisedOn', p.stock_promised, 'received', p.stock_received) end as "order"
       from prints p where p.publication = $1 order by p.made_at desc, p.id`,
      [id],
    );
    return prints.map(({ lines, ...print }) => ({
      ...print,
      lines: lines.map((line) => ({
        ...line,
        textVersion: textVersion({ ...line, item, publication: number }),
      })),
    }));
  }
}
