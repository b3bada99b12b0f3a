import { Injectable } from '@nestjs/common';

/** A check resolves when its part is usable and rejects when it is not. */
export type Check = () => Promise<unknown>;

/** A part that has not answered by then is not usable. Milliseconds. */
const patience = 2_000;

/** What has to work before this process should be sent requests. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, Check>();

  /** A second check of the same name replaces the first. Names are public: `database`, `queue`. */
  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** Runs all checks at once. Takes at most two seconds and never rejects. */
  async report(): Promise<Record<string, 'up' | 'down'>> {
    const results = [...this.checks].map(
      async ([name, check]) => [name, await run(check)] as const,
    );
    return Object.fromEntries(await Promise.all(results));
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
