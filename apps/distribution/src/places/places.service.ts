import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { PlaceWanted } from './place.schema.js';

/** The only writer of `places`, but for those that come with the campaign or an event. */
@Injectable()
export class PlacesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  create(by: By, { kind, names }: PlaceWanted): Promise<string> {
    return this.database.transaction(async (tx) => {
      const id = newId();
      const made = await tx.query(
        `insert into places (id, campaign, kind, names)
         select $1, slug, $3, $4 from campaigns where slug = $2 returning id`,
        [id, by.campaign, kind, names],
      );
      if (!made.length) throw new Refusal('no-such-campaign', 404);
      await this.note(tx, by, 'create', id, { kind, names });
      return id;
    });
  }

  /** Throws Refusal 404, 409 `changed-meanwhile`. */
  rename(by: By, id: string, version: number, names: PlaceWanted['names']): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockPlace(tx, by.campaign, id, version);
      await tx.query('update places set names = $2, version = version + 1 where id = $1', [
        id,
        names,
      ]);
      await this.note(tx, by, 'change', id, { names });
    });
  }

  /**
   * Nothing is brought there any more; what was moved stays in the books. Throws Refusal 404, 409 `changed-meanwhile`,
   * and 409 `place-not-empty` while something is there.
   */
  close(by: By, id: string, version: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockPlace(tx, by.campaign, id, version);
      const full = await tx.query(
        'select from balances where place = $1 and quantity > 0 limit 1',
        [id],
      );
      if (full.length) throw new Refusal('place-not-empty', 409);
      await tx.query('update places set closed_at = now(), version = version + 1 where id = $1', [
        id,
      ]);
      await this.note(tx, by, 'close', id, {});
    });
  }

  private note(
    tx: Transaction,
    by: By,
    act: 'create' | 'change' | 'close',
    id: string,
    after: Record<string, string | Record<string, string>>,
  ): Promise<void> {
    return this.audit.note(tx, {
      actor: by.actor,
      action: `place.${act}`,
      object: { kind: 'place', id },
      campaign: by.campaign,
      after,
    });
  }
}

/** Only places that somebody made: the rest go with the campaign, an event or a keeper. */
async function lockPlace(
  tx: Transaction,
  campaign: string,
  id: string,
  version: number,
): Promise<void> {
  const [found] = await tx.query<{ version: number; closed: boolean }>(
    `select version, closed_at is not null as closed from places
     where campaign = $1 and id = $2 and kind in ('warehouse', 'vehicle', 'office') for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-place', 404);
  if (found.closed) throw new Refusal('place-closed', 409);
  if (found.version !== version) throw new Refusal('changed-meanwhile', 409);
}
