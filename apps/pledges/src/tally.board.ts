import { createHash } from 'node:crypto';
import { Refusal } from '@blueheart/contracts';
import { describeFault } from '@blueheart/database';
import { Ticker } from '@blueheart/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { BehaviorSubject, type Observable } from 'rxjs';
import type { Tally } from '@blueheart/contracts';
import { TallyQueries } from './tally.queries.js';
import { TallyService } from './tally.service.js';

/** A tally as it is sent: the text once made, and its ETag. */
export interface PostedTally {
  readonly tally: Tally;
  readonly body: string;
  readonly etag: string;
}

interface Post {
  mark: string;
  readonly posted: BehaviorSubject<PostedTally>;
}

const lookEveryMs = 1_000;

/**
 * Counts what is new and keeps each campaign's public tally ready, so that a thousand readers cost one
 * query. Everything is looked at again each second, as other processes count too.
 */
@Injectable()
export class TallyBoard implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(TallyBoard.name);
  private readonly posts = new Map<string, Post>();
  private readonly ticker = new Ticker(
    () => this.refresh(),
    lookEveryMs,
    (error) => this.logger.warn(`The count waits: ${describeFault(error)}`),
  );

  constructor(
    @Inject(TallyQueries) private readonly queries: TallyQueries,
    @Inject(TallyService) private readonly tally: TallyService,
  ) {}

  onApplicationBootstrap(): void {
    this.tally.onEntry(() => this.ticker.wake());
    this.ticker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ticker.stop();
    for (const { posted } of this.posts.values()) posted.complete();
  }

  /** Throws Refusal 404 for a slug that is nobody's. */
  async current(slug: string): Promise<PostedTally> {
    return (await this.postOf(slug)).posted.value;
  }

  /** The current tally at once, then each change. Completes when the application stops. */
  async changes(slug: string): Promise<Observable<PostedTally>> {
    return (await this.postOf(slug)).posted.asObservable();
  }

  private async refresh(): Promise<void> {
    while (this.ticker.active && (await this.tally.countStep()) > 0);
    for (const [slug, mark] of await this.queries.marks()) {
      if (this.posts.get(slug)?.mark !== mark) await this.post(slug, mark);
    }
  }

  private async postOf(slug: string): Promise<Post> {
    const known = this.posts.get(slug);
    if (known) return known;
    const mark = (await this.queries.marks()).get(slug);
    if (mark === undefined) throw new Refusal('no-such-campaign', 404);
    return this.post(slug, mark);
  }

  private async post(slug: string, mark: string): Promise<Post> {
    const tally = await this.queries.publicTally(slug);
    const body = JSON.stringify(tally);
    // By the mark and not by the text, which also says when it was made: equal in every process.
    const etag = `"${createHash('sha256').update(mark).digest('base64url').slice(0, 22)}"`;
    const known = this.posts.get(slug);
    if (known) {
      known.mark = mark;
      known.posted.next({ tally, body, etag });
      return known;
    }
    const post = { mark, posted: new BehaviorSubject<PostedTally>({ tally, body, etag }) };
    this.posts.set(slug, post);
    return post;
  }
}
