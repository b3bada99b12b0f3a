import { Database } from '@blueheart/database';
import { translator, type Locale } from '@blueheart/i18n';
import { PersonErased, PersonKeys } from '@blueheart/sealing';
import { byteOrderMark, csvLine, type Cell } from '@blueheart/tables';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { LinksQueries } from '../links/links.queries.js';
import type { Person } from '../person.js';
import type { StaffActor } from '../staff/staff.request.js';
import type { ExportColumn } from './contact-export.rules.js';
import { peopleOf } from './contact-export.sql.js';
import { ContactExportsService, type Fetched } from './contact-exports.service.js';
import type { FileNames } from './file.headers.js';
import { codedParts, nameOf, type CodedPart, type Named } from './names.rules.js';

/** So many are opened at a time. */
const atOnce = 200;

interface PersonRow extends Record<CodedPart, string | null> {
  readonly personKey: string;
  readonly person: string;
  readonly signedAt: Date;
  readonly confirmedAt: Date;
  readonly updates: boolean;
  readonly showName: boolean;
}

/** A file that is written while it is sent. */
export interface ExportedLines extends FileNames {
  readonly lines: AsyncIterable<string>;
}

/** Writes contacts as they are asked for: each is opened when its line leaves, and the file is kept nowhere. */
@Injectable()
export class ContactExportFile {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(LinksQueries) private readonly links: LinksQueries,
    @Inject(PersonKeys) private readonly people: PersonKeys,
    @Inject(ContactExportsService) private readonly exports: ContactExportsService,
  ) {}

  /** Whoever is erased, withdraws or wants to hear no more before their line leaves is not in it. */
  async file(slug: string, id: string, locale: Locale, by: StaffActor): Promise<ExportedLines> {
    const campaign = await this.campaigns.open(slug);
    const named = { campaign, links: await this.links.codes(campaign.id) };
    const fetched = await this.exports.fetch(slug, id, by);
    return {
      name: `${slug}-contacts-${id}`,
      told: translator(locale)('exports:files.contacts'),
      lines: this.lines(campaign.id, fetched, { ...named, locale }),
    };
  }

  private async *lines(campaign: number, { row, ids }: Fetched, told: Told) {
    yield byteOrderMark + csvLine(row.columns.flatMap((column) => headingsOf(column, told.locale)));
    for (let first = 0; first < ids.length; first += atOnce) {
      const some = ids.slice(first, first + atOnce);
      const rows = await this.database.query<PersonRow>(...peopleOf(campaign, row, some));
      const keys = await this.people.of(
        this.database,
        rows.map(({ personKey }) => personKey),
      );
      for (const one of rows) {
        const person = opened(() => keys.open(one.personKey, one.person));
        if (person)
          yield csvLine(row.columns.flatMap((column) => cellsOf(one, person, column, told)));
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

interface Told extends Named {
  readonly locale: Locale;
}

function isCoded(column: ExportColumn): column is CodedPart {
  return (codedParts as readonly string[]).includes(column);
}

/** What has a code has two cells: its name, and the code. */
function headingsOf(column: ExportColumn, locale: Locale): string[] {
  const t = translator(locale);
  const heading = t(`exports:columns.${column}`);
  return isCoded(column) ? [heading, t(`exports:codes.${column}`)] : [heading];
}

function cellsOf(row: PersonRow, person: Person, column: ExportColumn, told: Told): Cell[] {
  if (isCoded(column)) {
    const code = row[column];
    return [code === null ? null : nameOf(told, column, code, told.locale), code];
  }
  switch (column) {
    case 'name':
      return [person.name];
    case 'email':
    case 'phone':
      return [person[column] ?? null];
    case 'signedAt':
    case 'confirmedAt':
      return [row[column].toISOString()];
    default:
      return [row[column]];
  }
}
