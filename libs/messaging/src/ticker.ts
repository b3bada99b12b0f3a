import { Complaints } from './complaints.js';

/**
 * Work that is done when there is news, and looked after now and then in case the news was lost. Never
 * twice at a time; calls that come while it runs make one more run.
 */
export class Ticker {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = true;
  private readonly complaints = new Complaints();

  /**
   * @param work One run. It handles its own stop through `active`; what it throws goes to `onFailure`.
   * @param pollMs How long to wait after a run before looking again by itself.
   * @param onFailure Told when runs begin to fail, and each hour while they go on: not at every repetition.
   */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly pollMs: number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** False once `stop` was called: long work checks it between its steps. */
  get active(): boolean {
    return !this.stopped;
  }

  start(): void {
    this.stopped = false;
    this.wake();
  }

  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.run().finally(() => {
      this.running = undefined;
      if (this.stopped) return;
      if (this.again) this.wake();
      else this.timer = setTimeout(() => this.wake(), this.pollMs);
    });
  }

  /** Lets the run in hand finish; there is none after it. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async run(): Promise<void> {
    this.again = false;
    try {
      await this.work();
      this.complaints.end();
    } catch (error) {
      if (this.complaints.isDue(error, performance.now())) this.onFailure(error);
    }
  }
}
