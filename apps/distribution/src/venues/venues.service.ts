import type { Event, VenueDescribed } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Injectable } from '@nestjs/common';

/** The only writer of `venues`, the copy of what they are called and where they lie. */
@Injectable()
export class VenuesService {
  /** Keeps the highest version, in whatever order they are told. */
  async keep(tx: Transaction, { data }: Event<typeof VenueDescribed>): Promise<void> {
    await tx.query(
      `insert into venues as v (venue, campaign, names, governorate, district, latitude, longitude, archived, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (venue) do update set names = excluded.names, governorate = excluded.governorate,
         district = excluded.district, latitude = excluded.latitude, longitude = excluded.longitude,
         archived = excluded.archived, version = excluded.version
       where v.version < excluded.version`,
      [
        data.venue,
        data.campaign,
        data.names,
        data.governorate,
        data.district,
        data.point?.latitude ?? null,
        data.point?.longitude ?? null,
        data.archived,
        data.version,
      ],
    );
  }
}
