import type { By } from '@blueheart/access';
import { createHash } from 'node:crypto';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { readTable, statusOfUnreadable } from '@blueheart/tables';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries, type Campaign } from '../../campaigns/campaigns.queries.js';
import { ContactsService } from '../contacts.service.js';
import { VenuesService } from '../venues.service.js';
import { readVenues, venueColumns, type ReadVenue, type RowMistake } from './venue-row.rules.js';

export interface Read {
  readonly venues: readonly ReadVenue[];
  readonly mistakes: readonly RowMistake[];
  readonly before: boolean;
}

/** Takes venues and whom to ask there from a file: all of them, or none. */
@Injectable()
export class VenueImports {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(VenuesService) private readonly venues: VenuesService,
    @Inject(ContactsService) private readonly contacts: ContactsService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** What would come of it; nothing is stored. Throws Refusal 400, 413 or 415 for what is no such table. */
  async preview(by: By, file: Uint8Array): Promise<Read> {
    const { before, ...read } = await this.database.transaction((tx) => this.read(tx, by, file));
    return { ...read, before };
  }

  /**
   * Gives how many venues it brought; a file that was taken in before brings nothing more. Throws as `preview`, and
   * BadRequest with every mistake, by row and column.
   */
  import(by: By, file: Uint8Array): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { venues, mistakes } = await this.read(tx, by, file);
      if (mistakes.length)
        throw new BadRequest(
          'validation',
          mistakes.map(({ number, column, code }) => ({
            path: ['rows', number, column].filter(Boolean).join('.'),
            code,
          })),
        );
      const taken = await tx.query(
        `insert into venue_imports (campaign, digest, venues) values ($1, $2, $3)
         on conflict (campaign, digest) do nothing returning venues`,
        [by.campaign, digestOf(file), venues.length],
      );
      if (!taken.length) return venues.length;
      for (const { venue, contact } of venues) {
        const id = await this.venues.createIn(tx, by, venue);
        if (contact) await this.contacts.addIn(tx, by, id, contact);
      }
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'venues.import',
        object: { kind: 'campaign', id: by.campaign },
        campaign: by.campaign,
        after: { venues: venues.length },
      });
      return venues.length;
    });
  }

  private async read(tx: Transaction, { campaign: slug }: By, file: Uint8Array): Promise<Read> {
    const table = readTable(file);
    if ('unreadable' in table)
      throw new Refusal(table.unreadable, statusOfUnreadable(table.unreadable), {
        about: table.about ?? '',
      });
    const unknown = table.columns.find((name) => !venueColumns.some((column) => column === name));
    if (unknown !== undefined) throw new Refusal('csv-headers', 400, { about: unknown });
    const campaign = await this.campaigns.get(slug, tx);
    const { venues, mistakes } = readVenues(table);
    const known = await tx.query<{ name: string }>(
      `select distinct lower(name) as name from venues v, jsonb_each_text(v.names) as named (locale, name)
       where v.campaign = $1 and v.archived_at is null`,
      [slug],
    );
    const [before] = await tx.query(
      'select from venue_imports where campaign = $1 and digest = $2',
      [slug, digestOf(file)],
    );
    return {
      venues,
      mistakes: [
        ...mistakes,
        ...regionsAmiss(venues, campaign),
        ...(before ? [] : thereAlready(venues, new Set(known.map(({ name }) => name)))),
      ].toSorted((a, b) => a.number - b.number),
      before: before !== undefined,
    };
  }
}

function regionsAmiss(venues: readonly ReadVenue[], { content }: Campaign): RowMistake[] {
  return venues.flatMap(({ number, venue }): RowMistake[] => {
    const region = content.governorates.find(({ code }) => code === venue.governorate);
    if (venue.governorate !== null && !region)
      return [{ number, column: 'governorate', code: 'invalid_value' }];
    if (venue.district !== null && !region?.districts.some(({ code }) => code === venue.district))
      return [{ number, column: 'district', code: 'invalid_value' }];
    return [];
  });
}

/** A name that a venue has already, in the campaign or further up in the file. */
function thereAlready(venues: readonly ReadVenue[], known: Set<string>): RowMistake[] {
  return venues.flatMap(({ number, venue }): RowMistake[] => {
    const mistakes: RowMistake[] = [];
    for (const [locale, name] of Object.entries(venue.names)) {
      const folded = name.toLowerCase();
      if (known.has(folded))
        mistakes.push({
          number,
          column: `name_${locale as 'ar' | 'fr' | 'en'}`,
          code: 'there_already',
        });
    }
    for (const name of Object.values(venue.names)) known.add(name.toLowerCase());
    return mistakes;
  });
}

function digestOf(file: Uint8Array): Buffer {
  return createHash('sha256').update(file).digest();
}
