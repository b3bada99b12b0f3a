import { Injectable } from '@nestjs/common';

/** A check resolves when its part is usable and rejects when it is not. */
export type Check = () => Promise<unknown>;

/** A part that has not answered by then is not usable. Milliseconds. */
const patience = 2_000;

/** What is told at `/readyz`. */
export interface Report {
  /** Whether this process should be sent requests. */
  readonly isReady: boolean;
  readonly checks: Readonly<Record<string, 'up' | 'down'>>;
}

/** What has to work before this process should be sent requests. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, Check>();
  private readonly toldOnly = new Set<string>();
  private readonly whenLeaving: (() => void)[] = [];
  private isLeaving = false;

  /** A second check of the same name replaces the first. Names are public: `database`, `queue`. */
  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** The same of a part whose loss is told and keeps no requests away: they are answered without it. */
  addToldOnly(name: string, check: Check): void {
    this.toldOnly.add(name);
    this.add(name, check);
  }

  /** From now on no more requests should be sent, though what comes is answered: a stop is near. */
  leave(): void {
    this.isLeaving = true;
    for (const work of this.whenLeaving) work();
  }

  /** `work` is done when the process is about to leave. */
  onLeaving(work: () => void): void {
    this.whenLeaving.push(work);
  }

  /** Runs all checks at once. Takes at most two seconds and never rejects. */
  async report(): Promise<Report> {
    if (this.isLeaving) return { isReady: false, checks: { accepting: 'down' } };
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await run(check)] as const),
    );
    const isReady = results.every(([name, state]) => state === 'up' || this.toldOnly.has(name));
    return { isReady, checks: Object.fromEntries(results) };
  }
}

async function run(check: Check): Promise<'up' | 'down'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'down'>((resolve) => {
    timer = setTimeout(() => resolve('down'), patience);
  });
  const answer = Promise.resolve()
    .then(check)
    .then(
      () => 'up' as const,
      () => 'down' as const,
    );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
