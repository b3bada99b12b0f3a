import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { KeptFiles } from '../files/kept-files.js';
import { PlacementsStore, type PlacementRow } from '../placements/placements.store.js';
import type { ProofKind } from './kind.rules.js';
import type { BroughtProof, Sorting } from './proof.schema.js';
import { ProofFiles } from './proof-files.js';
import { checkOffered, giveTo, insertProof } from './proofs.store.js';

/** As many as somebody can look through; a drive along all frames of a town is forty. */
const mostUnsorted = 200;

/** Photos that came at once, of frames that nobody has named yet: they wait until somebody confirms of which each is. */
@Injectable()
export class UnsortedService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacementsStore) private readonly placements: PlacementsStore,
    @Inject(ProofFiles) private readonly files: ProofFiles,
    @Inject(KeptFiles) private readonly kept: KeptFiles,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * The same picture once more is the one that waits. Throws Refusal 409 `proofs-unsorted`, 413 and 415 as
   * `ProofFiles.put` does, and `proof-is-no-picture`.
   */
  async bring(by: By, bytes: Buffer, kind: 'posting' | 'removal'): Promise<BroughtProof> {
    await this.database.transaction((tx) => expectRoom(tx, by.campaign));
    const file = await this.files.put(by.campaign, bytes);
    if (file.width === null) throw new Refusal('proof-is-no-picture', 409);
    return this.database.transaction(async (tx) => {
      const { id, isNew } = await insertProof(tx, by, { file, kind, placement: null });
      if (isNew) await this.kept.keep(tx, id);
      return { id, isNew };
    });
  }

  /**
   * All of them are of something from now on, or none is. Throws Refusal 404 for a photo or a placement that is not
   * there, 409 `proof-there` and as `checkOffered` does.
   */
  sort(by: By, { photos }: Sorting): Promise<void> {
    return this.database.transaction(async (tx) => {
      const held = await this.lockPlacements(tx, by.campaign, photos);
      for (const { id, placement } of photos.toSorted(byId)) {
        const { kind, type } = await lockUnsorted(tx, by.campaign, id);
        await checkOffered(tx, held.get(placement)!, { kind, type, hasDay: false });
        await giveTo(tx, id, placement);
        await this.audit.note(tx, {
          actor: by.actor,
          action: 'proof.bring',
          object: { kind: 'proof', id },
          campaign: by.campaign,
          after: { placement, kind },
        });
      }
    });
  }

  /** All of them before any photo, and by order: two who sort at once wait for each other, and not in a circle. */
  private async lockPlacements(
    tx: Transaction,
    campaign: string,
    photos: Sorting['photos'],
  ): Promise<ReadonlyMap<string, PlacementRow>> {
    const ids = [...new Set(photos.map(({ placement }) => placement))];
    const found = await tx.query<{ id: string }>(
      'select id from placements where campaign = $1 and id = any($2) order by of_order, id',
      [campaign, ids],
    );
    if (found.length !== ids.length) throw new Refusal('no-such-placement', 404);
    const held = new Map<string, PlacementRow>();
    for (const { id } of found)
      held.set(id, (await this.placements.lock(tx, campaign, id)).placement);
    return held;
  }

  /** What is not there any more is thrown away. */
  throwAway({ campaign }: By, photos: readonly string[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      const thrown = await tx.query<{ id: string }>(
        `delete from proofs where campaign = $1 and state = 'unsorted' and id = any($2) returning id`,
        [campaign, photos],
      );
      await this.kept.letGo(
        tx,
        thrown.map(({ id }) => id),
      );
    });
  }
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

async function expectRoom(tx: Transaction, campaign: string): Promise<void> {
  const [found] = await tx.query<{ many: number }>(
    `select count(*)::int as many from proofs where campaign = $1 and state = 'unsorted'`,
    [campaign],
  );
  if (found!.many >= mostUnsorted) throw new Refusal('proofs-unsorted', 409);
}

async function lockUnsorted(
  tx: Transaction,
  campaign: string,
  id: string,
): Promise<{ kind: ProofKind; type: string }> {
  const [found] = await tx.query<{ kind: ProofKind; type: string }>(
    `select kind, type from proofs where campaign = $1 and id = $2 and state = 'unsorted' for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-proof', 404);
  return found;
}
