import { randomInt } from 'node:crypto';
import { Busy } from '@blueheart/contracts';
import { Database, isDatabaseDown } from '@blueheart/database';
import { Fingerprints, hashToken } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { z } from 'zod';
import { challengeSchema, maxProofLength, mostCounters, solvedSchema } from './proof.schema.js';

const lifeMs = 20 * 60_000;
const cost = 2_000;

type Solved = z.output<typeof solvedSchema>;

/** Proofs of work: a few seconds of a cheap phone for one signature that is past a quota. */
@Injectable()
export class Proofs {
  private readonly secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
  ) {
    const secretFor = (purpose: string) => fingerprints.keyFor(purpose).toString('base64url');
    this.secrets = {
      hmacSignatureSecret: secretFor('proof: challenge'),
      hmacKeySignatureSecret: secretFor('proof: solution'),
    };
  }

  async challenge(campaign: string, now: number): Promise<z.output<typeof challengeSchema>> {
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost,
      counter: randomInt(mostCounters) + 1,
      data: { campaign, most: mostCounters },
      deriveKey,
      expiresAt: new Date(now + lifeMs),
      ...this.secrets,
    });
    return challengeSchema.parse(challenge);
  }

  /**
   * Whether this proof counts: a challenge of ours for this campaign, solved, in time, and not used by
   * anybody else. The same contact may send it again, for an answer that was lost. Throws Busy when nobody
   * can say whether it was used.
   */
  async accept(proof: string, campaign: string, contact: string): Promise<boolean> {
    const solved = read(proof);
    if (!solved || solved.challenge.parameters.data.campaign !== campaign) return false;
    const { verified } = await verifySolution({ ...solved, deriveKey, ...this.secrets });
    return verified && this.use(solved, contact);
  }

  async forgetExpired(): Promise<void> {
    await this.database.query(
      `delete from used_proofs where expires_at < now() - interval '10 minutes'`,
    );
  }

  private async use({ challenge }: Solved, contact: string): Promise<boolean> {
    const { signature, parameters } = challenge;
    try {
      const rows = await this.database.query(
        `insert into used_proofs as u (id, used_for, expires_at) values ($1, $2, to_timestamp($3))
         on conflict (id) do update set used_for = u.used_for where u.used_for = excluded.used_for
         returning 1`,
        [
          hashToken(signature),
          this.fingerprints.of(`proof:${signature}:${contact}`),
          parameters.expiresAt,
        ],
      );
      return rows.length > 0;
    } catch (error) {
      if (isDatabaseDown(error)) throw new Busy(5, 'unavailable');
      throw error;
    }
  }
}

function read(proof: string): Solved | undefined {
  if (proof.length > maxProofLength) return undefined;
  try {
    return solvedSchema.parse(JSON.parse(Buffer.from(proof, 'base64').toString('utf8')));
  } catch {
    return undefined;
  }
}
