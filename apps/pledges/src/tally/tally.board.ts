import { createHash } from 'node:crypto';
import { Refusal, type Tally } from '@blueheart/contracts';
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
import type { PublicParts } from './tally.parts.rules.js';
import { TallyQueries, type Marks } from './tally.queries.js';
import { TallyService } from './tally.service.js';

/** Something public as it is sent: the text once made, and its ETag. */
export interface Posted {
  readonly body: string;
  readonly etag: string;
}

export interface PostedTally extends Posted {
  readonly tally: Tally;
}

/** What the days that are over tell, as it is sent and as it is. */
export interface PostedParts {
  readonly parts: PublicParts;
  readonly posted: Readonly<Record<keyof PublicParts, Posted>>;
}

interface Post {
  mark: string;
  readonly posted: BehaviorSubject<PostedTally>;
}

const lookEveryMs = 1_000;

/**
 * Counts what is new and keeps what the public may see of each campaign ready, so that a thousand readers
 * cost one query. Looked at again each second, as other processes count too.
 */
@Injectable()
export class TallyBoard implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(TallyBoard.name);
  private readonly posts = new Map<string, Post>();
  private readonly closed = new Map<string, PostedParts & { mark: string }>();
  private readonly making = new Map<string, Promise<unknown>>();
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

  /** Without asking the database: what is posted already. */
  posted(slug: string): PostedTally | undefined {
    return this.posts.get(slug)?.posted.value;
  }

  /** The current tally at once, then each change. Completes when the application stops. */
  async changes(slug: string): Promise<Observable<PostedTally>> {
    return (await this.postOf(slug)).posted.asObservable();
  }

  /** Days, languages and sources, of the days that are over. Throws Refusal 404 for a slug that is nobody's. */
  async parts(slug: string): Promise<PostedParts> {
    const known = this.closed.get(slug);
    if (known) return known;
    return this.once(`parts of ${slug}`, async () => {
      const mark = (await this.queries.look()).marks.get(slug);
      if (!mark) throw new Refusal('no-such-campaign', 404);
      return this.close(slug, mark.closed);
    });
  }

  private async refresh(): Promise<void> {
    let { marks, isUncounted } = await this.queries.look();
    if (isUncounted) {
      while (this.ticker.active && (await this.tally.countStep()) > 0);
      ({ marks, isUncounted } = await this.queries.look());
    }
    for (const [slug, mark] of marks) await this.bringUpToDate(slug, mark);
  }

  private async bringUpToDate(slug: string, { live, closed }: Marks): Promise<void> {
    if (this.posts.get(slug)?.mark !== live) await this.post(slug);
    if (this.closed.get(slug)?.mark !== closed) await this.close(slug, closed);
  }

  private async postOf(slug: string): Promise<Post> {
    return this.posts.get(slug) ?? this.once(slug, () => this.post(slug));
  }

  /** Whoever comes before the first look waits for the same answer. A failure is not kept. */
  private async once<Made>(what: string, make: () => Promise<Made>): Promise<Made> {
    const known = this.making.get(what) as Promise<Made> | undefined;
    if (known) return known;
    const making = make().finally(() => this.making.delete(what));
    this.making.set(what, making);
    return making;
  }

  private async post(slug: string): Promise<Post> {
    const made = await this.queries.publicTally(slug);
    if (!made) throw new Refusal('no-such-campaign', 404);
    const { tally, mark } = made;
    // By the mark and not by the text, which also says when it was made: equal in every process.
    const news = { tally, ...posted(tally, mark) };
    const known = this.posts.get(slug);
    if (known) {
      known.mark = mark;
      known.posted.next(news);
      return known;
    }
    const post = { mark, posted: new BehaviorSubject<PostedTally>(news) };
    this.posts.set(slug, post);
    return post;
  }

  private async close(slug: string, mark: string): Promise<PostedParts> {
    const parts = await this.queries.publicParts(slug);
    if (!parts) throw new Refusal('no-such-campaign', 404);
    const { days, languages, sources } = parts;
    const closed = {
      mark,
      parts,
      posted: {
        days: posted(days),
        languages: posted(languages),
        sources: posted(sources),
      },
    };
    this.closed.set(slug, closed);
    return closed;
  }
}

function posted(value: object, mark?: string): Posted {
  const body = JSON.stringify(value);
  const hash = createHash('sha256')
    .update(mark ?? body)
    .digest('base64url');
  return { body, etag: `"${hash.slice(0, 22)}"` };
}
