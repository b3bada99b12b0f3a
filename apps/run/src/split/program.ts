import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '../operator-error.js';

/** What to run, and how to tell that it works. */
export interface Order {
  /** Unique among all: `pledges-1`. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** All of its environment. */
  readonly env: NodeJS.ProcessEnv;
  /** Both its outputs are added to this file. */
  readonly log: string;
  readonly isReady: () => Promise<boolean>;
}

const lookEveryMs = 100;
const readyWithinMs = 60_000;
/** Whoever has lived so long starts with the shortest pause again. */
const livedLongMs = 60_000;
const longestPauseMs = 30_000;

/**
 * One program that is kept running until it is stopped. It has a process group of its own, so that Ctrl-C in
 * the terminal reaches it through us and in our order.
 */
export class Program {
  private child: ChildProcess | undefined;
  private ended: Promise<unknown> = Promise.resolve();
  private readonly stopping = new AbortController();

  /** `changed` hears when it has another process, or none; `warn` what the operator should know. */
  constructor(
    private readonly order: Order,
    private readonly changed: () => void,
    private readonly warn: (line: string) => void,
  ) {}

  get name(): string {
    return this.order.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends when it works, and keeps it running from then on. Throws OperatorError when it ends before. */
  async start(): Promise<void> {
    await this.run();
    void this.keep();
  }

  /** Asks it to stop at once, for the proxy is gone before, and makes it after `withinMs`. Says whether it had to. */
  async stop(withinMs: number): Promise<'stopped' | 'killed'> {
    this.stopping.abort();
    if (!this.child) return 'stopped';
    this.child.kill('SIGINT');
    const gone = this.ended.then(() => true);
    const inTime = new AbortController();
    const late = pause(withinMs, false, inTime).catch(() => true);
    const isGone = await Promise.race([gone, late]);
    inTime.abort();
    if (isGone) return 'stopped';
    this.child?.kill('SIGKILL');
    await this.ended;
    return 'killed';
  }

  private async run(): Promise<void> {
    const { command, args, env, log, isReady } = this.order;
    const file = openSync(log, 'a', 0o600);
    const child = spawn(command, args, { env, stdio: ['ignore', file, file], detached: true });
    closeSync(file);
    this.child = child;
    this.ended = once(child, 'exit')
      .catch(() => undefined)
      .then(() => {
        this.child = undefined;
        this.changed();
      });
    this.changed();
    const giveUpAt = performance.now() + readyWithinMs;
    while (!(await isReady())) {
      if (!this.child) throw this.failure('ended before it was ready');
      if (performance.now() > giveUpAt) throw this.failure('was not ready within a minute');
      await pause(lookEveryMs, undefined, this.stopping).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
    }
  }

  /** One that ended as asked by somebody else starts again at once, one that fails ever later. */
  private async keep(): Promise<void> {
    for (let failures = 0; ;) {
      const child = this.child;
      const began = performance.now();
      await this.ended;
      if (this.stopping.signal.aborted) return;
      if (performance.now() - began > livedLongMs || child?.exitCode === 0) failures = 0;
      else failures += 1;
      const wait = failures && Math.min(500 * 2 ** failures, longestPauseMs);
      const how = child?.signalCode ?? child?.exitCode ?? 'at once';
      this.warn(
        `${this.name} ended (${how}) and is started again${wait ? ` in ${wait / 1000} s` : ''}.`,
      );
      await pause(wait, undefined, this.stopping).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      await this.run().catch((error: Error) => this.warn(error.message));
    }
  }

  private failure(what: string): OperatorError {
    const lines = readFileSync(this.order.log, 'utf8').trim().split('\n').slice(-5);
    return new OperatorError(
      `${this.name} ${what}:\n${lines.join('\n')}\n(more in ${this.order.log})`,
    );
  }
}
