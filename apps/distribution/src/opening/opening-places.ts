import type { By } from '@blueheart/access';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { PlacesService } from '../places/places.service.js';
import type { OpeningRow } from './opening-row.rules.js';

/** A place as a counted list names it. */
export interface NamedPlace {
  /** The first row that names it: of a place that is to be made, it says what it is and where. */
  readonly row: OpeningRow;
  /** Its name in each way in which the list writes it. */
  readonly written: readonly string[];
  /** The oldest place of this name; null where there is none. */
  readonly id: string | null;
  /** Whether several places have this name. */
  readonly shared: boolean;
}

/** The places that a counted list names. */
@Injectable()
export class OpeningPlaces {
  constructor(@Inject(PlacesService) private readonly places: PlacesService) {}

  /** Where something can be brought, by its name in any language; in the order in which the list names them. */
  async named(
    tx: Transaction,
    campaign: string,
    rows: readonly OpeningRow[],
  ): Promise<NamedPlace[]> {
    const first = new Map<string, OpeningRow>();
    for (const row of rows) if (!first.has(row.place)) first.set(row.place, row);
    const found = await tx.query<Omit<NamedPlace, 'row'>>(
      `with known as (
         select distinct on (key, p.id) lower(called) as key, p.id, p.made_at
         from places p, jsonb_each_text(p.names) as named (locale, called)
         where p.campaign = $1 and p.physical and p.closed_at is null)
       select array_agg(w.name order by w.at) as written, k.id, coalesce(k.shared, false) as shared
       from unnest($2::text[]) with ordinality as w (name, at)
         left join (
           select key, (array_agg(id order by made_at, id))[1] as id, count(*) > 1 as shared from known group by key) k
           on k.key = lower(w.name)
       group by lower(w.name), k.id, k.shared order by min(w.at)`,
      [campaign, [...first.keys()]],
    );
    return found.map((one) => ({ ...one, row: first.get(one.written[0]!)! }));
  }

  /** The id of each, by its name as the list writes it; made, and noted, where there is none. */
  async ensure(
    tx: Transaction,
    by: By,
    named: readonly NamedPlace[],
  ): Promise<ReadonlyMap<string, string>> {
    const [campaign] = await tx.query<{ locale: string }>(
      'select default_locale as locale from campaigns where slug = $1',
      [by.campaign],
    );
    const wanted = named.filter(({ id }) => id === null);
    const made = await this.places.createIn(
      tx,
      by,
      wanted.map(({ row: { place, placeKind, point } }) => ({
        kind: placeKind,
        names: { [campaign!.locale]: place },
        address: '',
        point,
      })),
    );
    const ids = new Map(wanted.map((one, at) => [one, made[at]!]));
    return new Map(
      named.flatMap((one) => one.written.map((name) => [name, one.id ?? ids.get(one)!] as const)),
    );
  }
}
