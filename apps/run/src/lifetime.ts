/** How long a repeated signal counts as the same: npm passes on a Ctrl-C that the terminal has sent us already. */
const sameSignalMs = 1_000;

interface Undo {
  readonly what: string;
  readonly withinMs: number;
  readonly work: () => Promise<unknown>;
}

/** How long the process is to run, and what must be undone at its end. */
export class Lifetime {
  private readonly undoes: Undo[] = [];
  private stoppedAt: number | undefined;
  private isSudden = false;
  private end!: () => void;
  private fail!: (error: unknown) => void;

  /** Resolves when somebody asked to stop; rejects with the error that ended it all. */
  readonly over = new Promise<void>((resolve, reject) => {
    this.end = resolve;
    this.fail = reject;
  });

  /** Everything is to have stopped within so long; what has not by then is left behind. */
  constructor(private readonly stopWithinMs = 9_500) {
    this.over.catch(() => undefined);
  }

  get isStopping(): boolean {
    return this.stoppedAt !== undefined;
  }

  /** Ctrl-C: whoever asked for it wants it over, and no proxy is to be told. */
  get endsAtOnce(): boolean {
    return this.isSudden;
  }

  /** Ctrl-C, SIGTERM and a closed terminal stop cleanly; a second one, a second later, ends at once. */
  listenToSignals(whenFirst: () => void = () => undefined): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.stoppedAt === undefined) {
          this.isSudden = signal === 'SIGINT';
          whenFirst();
          this.stop();
        } else if (performance.now() - this.stoppedAt > sameSignalMs) {
          process.exit(130);
        }
      });
    }
    process.on('uncaughtException', (error) => this.stop(error));
    process.on('unhandledRejection', (error) => this.stop(error));
  }

  /** Begins the end: because it was asked for, or because of an error. */
  stop(error?: unknown): void {
    if (this.stoppedAt !== undefined) return;
    this.stoppedAt = performance.now();
    if (error === undefined) this.end();
    else this.fail(error);
  }

  /** `work` is done at the end, after whatever was begun later, and given up after `withinMs`. */
  atTheEnd(what: string, withinMs: number, work: () => Promise<unknown>): void {
    this.undoes.push({ what, withinMs, work });
  }

  /** Undoes everything, the latest first. Gives what failed or took too long; the rest is done all the same. */
  async wind(): Promise<string[]> {
    this.stoppedAt ??= performance.now();
    const failed: string[] = [];
    for (const { what, withinMs, work } of this.undoes.splice(0).reverse()) {
      const left = this.stopWithinMs - (performance.now() - this.stoppedAt);
      const problem = await within(Math.max(100, Math.min(withinMs, left)), work);
      if (problem) failed.push(`${what} ${problem}`);
    }
    return failed;
  }
}

async function within(ms: number, work: () => Promise<unknown>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`did not stop within ${(ms / 1000).toFixed(1)} s`), ms);
  });
  const done = work().then(
    () => undefined,
    (error: Error) => `did not stop cleanly: ${error.message}`,
  );
  const problem = await Promise.race([done, late]);
  clearTimeout(timer);
  return problem;
}
