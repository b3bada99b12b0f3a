import { staffIdOf, type By } from '@blueheart/access';
import { Audit, type Act } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { KeptFiles } from '../files/kept-files.js';
import { PlacementsStore, type PlacementRow } from '../placements/placements.store.js';
import type { Brought, BroughtProof, Moving, Verdict } from './proof.schema.js';
import { placesSql, proofSql, told, type ProofRow } from './proof.sql.js';
import { ProofFiles } from './proof-files.js';
import {
  checkOffered,
  giveTo,
  hasVerified,
  insertProof,
  lockProof,
  placementOf,
  unlessThere,
  type ProofHeld,
} from './proofs.store.js';

/** What people do with proofs. */
@Injectable()
export class ProofsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlacementsStore) private readonly placements: PlacementsStore,
    @Inject(ProofFiles) private readonly files: ProofFiles,
    @Inject(KeptFiles) private readonly kept: KeptFiles,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Brings a proof of a placement. The same picture once more is the one that is there. Throws Refusal 404, 409 as
   * `checkOffered` does, 413 and 415 as `ProofFiles.put` does.
   */
  async bring(
    by: By,
    placement: string,
    bytes: Buffer,
    { kind, on }: Brought,
  ): Promise<BroughtProof> {
    // Nobody's file is drawn for a placement that is not there.
    await this.database.transaction((tx) => this.placements.lock(tx, by.campaign, placement));
    const file = await this.files.put(by.campaign, bytes);
    return this.database.transaction(async (tx) => {
      const { placement: held } = await this.placements.lock(tx, by.campaign, placement);
      await checkOffered(tx, held, { kind, type: file.type, hasDay: on !== undefined });
      const { id, isNew } = await insertProof(tx, by, { file, kind, placement, on });
      if (!isNew) return { id, isNew };
      await this.kept.keep(tx, id);
      await this.note(tx, by, 'bring', id, { after: { placement, kind } });
      return { id, isNew };
    });
  }

  /** Throws Refusal 404, 409 `changed-meanwhile`, `proof-decided`, `proof-doubtful` where little speaks for it and nobody says how they know. */
  decide(by: By, id: string, { version, ...said }: Verdict): Promise<void> {
    return this.held(by, id, version, async (tx, { state, placement }) => {
      if (state !== 'waiting') throw new Refusal('proof-decided', 409);
      if (said.verdict === 'verified' && said.reason === undefined && (await isInDoubt(tx, id)))
        throw new Refusal('proof-doubtful', 409);
      const rejectedAs = said.verdict === 'rejected' ? said.as : null;
      await tx.query(
        `update proofs set state = $2, rejected_as = $3, reason = $4, decided_by = $5, decided_at = now(),
           version = version + 1 where id = $1`,
        [id, said.verdict, rejectedAs, said.reason ?? null, staffIdOf(by)],
      );
      const act = said.verdict === 'verified' ? 'verify' : 'reject';
      await this.note(tx, by, act, id, {
        after: { placement, ...(rejectedAs && { as: rejectedAs }) },
        ...(said.reason !== undefined && { reason: said.reason }),
      });
    });
  }

  /**
   * It waits again. Throws Refusal 404, 409 `changed-meanwhile`, `proof-not-decided`, `proof-there`, and `proof-relied-on`
   * where its placement was completed by it.
   */
  undo(by: By, id: string, version: number): Promise<void> {
    return this.held(by, id, version, async (tx, { state, placement }, held) => {
      if (state === 'waiting') throw new Refusal('proof-not-decided', 409);
      // What was rejected may have been brought once more.
      await unlessThere(
        tx,
        `update proofs set state = 'waiting', rejected_as = null, reason = null, decided_by = null,
           decided_at = null, version = version + 1 where id = $1`,
        [id],
      );
      if (await wasCompletedByProof(tx, held)) throw new Refusal('proof-relied-on', 409);
      await this.note(tx, by, 'undo', id, { before: { state }, after: { placement } });
    });
  }

  /** It is of another placement. Throws Refusal 404, 409 `changed-meanwhile`, `proof-decided` and as `bring` does. */
  move(by: By, id: string, { version, placement }: Moving): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { placement: held } = await this.placements.lock(tx, by.campaign, placement);
      const proof = await lockProof(tx, by.campaign, id);
      if (proof.version !== version) throw new Refusal('changed-meanwhile', 409);
      if (proof.state !== 'waiting') throw new Refusal('proof-decided', 409);
      if (proof.placement === placement) return;
      await checkOffered(tx, held, { ...proof, hasDay: proof.day });
      await giveTo(tx, id, placement);
      const moved = { before: { placement: proof.placement }, after: { placement } };
      await this.note(tx, by, 'move', id, moved);
    });
  }

  /** With its placement held first, as whoever completes it does. */
  private held(
    by: By,
    id: string,
    version: number,
    work: (tx: Transaction, proof: ProofHeld, placement: PlacementRow) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const of = await placementOf(tx, by.campaign, id);
      const { placement } = await this.placements.lock(tx, by.campaign, of);
      const proof = await lockProof(tx, by.campaign, id);
      if (proof.version !== version || proof.placement !== of)
        throw new Refusal('changed-meanwhile', 409);
      await work(tx, proof, placement);
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'bring' | 'verify' | 'reject' | 'undo' | 'move',
    id: string,
    what: Pick<Act, 'before' | 'after' | 'reason'>,
  ): Promise<void> {
    const object = { kind: 'proof', id };
    return this.audit.note(tx, { actor, action: `proof.${act}`, object, campaign, ...what });
  }
}

/** By what is known of it now, as it is read. */
async function isInDoubt(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.query<ProofRow>(
    `select ${proofSql} from proofs p join campaigns c on c.slug = p.campaign
       join ${placesSql} on l.id = p.placement where p.id = $1`,
    [id],
  );
  return told(row!).doubtful;
}

/** Whether it is completed, nobody said why, and nothing else proves it. */
async function wasCompletedByProof(tx: Transaction, { id, state }: PlacementRow): Promise<boolean> {
  if (state !== 'completed' || (await hasVerified(tx, id))) return false;
  const [last] = await tx.query<{ reason: string | null }>(
    `select reason from placement_steps where placement = $1 and act = 'complete' order by id desc limit 1`,
    [id],
  );
  return last?.reason === null;
}
