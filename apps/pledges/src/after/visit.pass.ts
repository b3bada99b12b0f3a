import { MasterKeys, SealBroken } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import type { SignRequest } from '../signing/sign.rows.js';

/** How long the page after signing can be used. */
const livesMs = 24 * 60 * 60 * 1_000;

/** Who has just signed, and may still complete what they said: the same for a new and for a known contact. */
export interface Visit {
  /** The request, which is the pledge's id or begins it anew; of a known contact it is nobody's. */
  readonly request: string;
  readonly ask: SignRequest;
  /** What was chosen of the list of places since then, as the list names it; '' for nothing. */
  readonly place: string;
}

interface Pass extends Visit {
  readonly until: number;
}

/**
 * What the page after signing is about travels in its address, sealed, as there are no cookies and nothing is
 * kept on the device. Nothing of it is stored, so nothing of it must be erased; it ends by itself after a day.
 */
@Injectable()
export class VisitPasses {
  constructor(@Inject(MasterKeys) private readonly master: MasterKeys) {}

  seal(visit: Visit, now: Date): string {
    const pass: Pass = { ...visit, until: now.getTime() + livesMs };
    return this.master.seal(JSON.stringify(pass), 'visit');
  }

  /** Undefined for a pass that is over, damaged or none. */
  open(text: string | undefined, now: Date): Visit | undefined {
    if (!text) return undefined;
    try {
      const pass = JSON.parse(this.master.open(text, 'visit').toString('utf8')) as Pass;
      return now.getTime() < pass.until ? pass : undefined;
    } catch (error) {
      if (error instanceof SealBroken) return undefined;
      throw error;
    }
  }
}
