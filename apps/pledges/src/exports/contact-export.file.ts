import { Database } from '@blueheart/database';
import { translator, type Locale } from '@blueheart/i18n';
import { PersonErased, PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import type { Person } from '../person.js';
import type { StaffActor } from '../staff/staff.request.js';
import type { ExportColumn } from './contact-export.rules.js';
import { peopleOf } from './contact-export.sql.js';
import { ContactExportsService, type Fetched } from './contact-exports.service.js';
import { byteOrderMark, csvLine, type Cell } from './csv.rules.js';
import type { Exported } from './tally-export.service.js';

/** So many are opened at a time. */
const atOnce = 200;

interface PersonRow extends Omit<Record<ExportColumn, Cell>, 'signedAt' | 'confirmedAt'> {
  readonly personKey: string;
  readonly person: string;
  readonly signedAt: Date;
  readonly confirmedAt: Date;
}

/** Writes contacts as they are asked for: each is opened when its line leaves, and the file is kept nowhere. */
@Injectable()
export class ContactExportFile {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(ContactExportsService) private readonly exports: ContactExportsService,
  ) {}

  /** Whoever is erased, withdraws or wants to hear no more before their line leaves is not in it. */
  async file(slug: string, id: string, locale: Locale, by: StaffActor): Promise<Exported> {
    const { id: campaign } = await this.campaigns.open(slug);
    const fetched = await this.exports.fetch(slug, id, by);
    return {
      name: `${slug}-contacts-${id}`,
      told: translator(locale)('exports:files.contacts'),
      lines: this.lines(campaign, fetched, locale),
    };
  }

  private async *lines(campaign: number, { row, ids }: Fetched, locale: Locale) {
    const t = translator(locale);
    yield byteOrderMark + csvLine(row.columns.map((column) => t(`exports:columns.${column}`)));
    for (let first = 0; first < ids.length; first += atOnce) {
      const some = ids.slice(first, first + atOnce);
      const rows = await this.database.query<PersonRow>(...peopleOf(campaign, row, some));
      const keys = await this.people.of(
        this.database,
        rows.map(({ personKey }) => personKey),
      );
      for (const one of rows) {
        const person = opened(() => keys.open(one.personKey, one.person));
        if (person) yield csvLine(row.columns.map((column) => cellOf(one, person, column)));
      }
    }
  }
}

/** Undefined for somebody whose key has gone meanwhile. */
function opened(open: () => string): Person | undefined {
  try {
    return JSON.parse(open()) as Person;
  } catch (error) {
    if (error instanceof PersonErased) return undefined;
    throw error;
  }
}

function cellOf(row: PersonRow, person: Person, column: ExportColumn): Cell {
  switch (column) {
    case 'name':
      return person.name;
    case 'email':
    case 'phone':
      return person[column] ?? null;
    case 'signedAt':
    case 'confirmedAt':
      return row[column].toISOString();
    default:
      return row[column];
  }
}
