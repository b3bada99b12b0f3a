import { ApiError } from '../../api/problem.js';
import { askApi } from '../api.js';
import { outcomeOf, pauseMs, verdictsOf, type Outcome } from './answers.rules.js';
import type { Batch, Lane } from './lanes.js';

/** How sending is going. */
export type Going = 'quiet' | 'sending' | 'unreachable' | 'signed-out' | 'not-allowed';

/** Why nothing more is sent for now. */
type End = Exclude<Outcome, { readonly kind: 'said' | 'smaller' }>;

const everyMs = 60_000;
/** What is tapped in a row goes together. */
const gatherMs = 1_500;

/**
 * Sends what waits, whenever there is a network, in one tab at a time. Whatever goes wrong, what was not answered goes
 * on waiting, and is sent again as it was.
 */
export class Sync {
  going: Going = 'quiet';
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly lanes: readonly Lane[],
    private readonly onChange: () => void,
  ) {}

  /** For as long as the page is open. */
  start(): void {
    // Another network: what failed on the one before says nothing of it, and what fails now is soon tried again.
    const afresh = () => {
      this.failures = 0;
      void this.run();
    };
    addEventListener('online', afresh);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') afresh();
    });
    setInterval(() => void this.run(), everyMs);
    void this.run();
  }

  /** Something waits. */
  ring(): void {
    if (this.failures === 0) this.plan(gatherMs);
  }

  /** Now; who asks while it runs has it run once more. */
  async run(): Promise<void> {
    if (this.running) {
      this.again = true;
      await this.running;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.runLocked();
    try {
      await this.running;
    } finally {
      this.running = undefined;
    }
    if (this.again) {
      this.again = false;
      this.plan(0);
    }
  }

  private plan(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), ms);
  }

  private async runLocked(): Promise<void> {
    await navigator.locks.request('blue-heart-booth.sync', { ifAvailable: true }, async (lock) => {
      // Another tab is at it.
      if (!lock) return;
      const shut = new Set<string>();
      let end: End | undefined;
      for (const lane of this.lanes) {
        end = await this.drain(lane, shut);
        if (end) break;
      }
      this.finish(end ?? (shut.size > 0 ? { kind: 'not-allowed' } : undefined));
    });
  }

  /**
   * Sends until nothing waits but for campaigns that are shut to who is signed in, which it notes; or until nothing more
   * can be done now: then that is given.
   */
  private async drain(lane: Lane, shut: Set<string>): Promise<End | undefined> {
    let { most } = lane;
    for (;;) {
      const batch = await lane.next(most, shut);
      if (!batch) return undefined;
      this.tell('sending');
      const outcome = await this.send(lane, batch);
      if (outcome.kind === 'said') {
        await lane.settle(outcome.verdicts);
        most = Math.min(lane.most, most * 2);
        this.failures = 0;
        this.onChange();
      } else if (outcome.kind === 'smaller') most = Math.max(1, Math.floor(batch.ids.length / 2));
      else if (outcome.kind === 'not-allowed') shut.add(batch.slug);
      else return outcome;
    }
  }

  private async send({ list }: Lane, { path, ids, body }: Batch): Promise<Outcome> {
    try {
      const { data } = await askApi<{ answers: Parameters<typeof verdictsOf>[0] }>(path, {
        method: 'POST',
        body,
      });
      const verdicts = verdictsOf(data?.answers ?? []);
      // An answer that names none of them is none.
      return verdicts.some(({ id }) => ids.includes(id))
        ? { kind: 'said', verdicts }
        : { kind: 'later', seconds: 0 };
    } catch (error) {
      if (error instanceof ApiError) return outcomeOf(error.problem, ids, list);
      return { kind: 'later', seconds: 0 };
    }
  }

  private finish(end: End | undefined): void {
    if (end?.kind === 'later') {
      this.failures += 1;
      this.plan(pauseMs(this.failures, end.seconds, Math.random()));
      this.tell('unreachable');
    } else {
      this.failures = 0;
      this.tell(end?.kind ?? 'quiet');
    }
    // Another tab may have sent what this one showed as waiting.
    this.onChange();
  }

  private tell(going: Going): void {
    if (going === this.going) return;
    this.going = going;
    this.onChange();
  }
}
