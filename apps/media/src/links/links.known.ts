import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

/** Where a code leads. */
export interface Target {
  readonly code: string;
  readonly campaign: Led;
  /** The language it is printed in, if in one. */
  readonly locale: string | null;
}

/** A campaign as a redirect needs it. */
export interface Led {
  readonly slug: string;
  readonly locales: readonly string[];
  readonly defaultLocale: string;
}

type Campaign = Led & { readonly number: number };
interface Row {
  readonly code: string;
  readonly campaign: string;
  readonly locale: string | null;
}

const freshMs = 1_000;
/** What was committed later than it was written is looked for this far back: each time, and once a minute. Seconds. */
const [soon, late] = [2, 90];
const lateEachMs = 60_000;
const select = 'select code, campaign, locale from links';

/**
 * Where every code leads, in the memory of the process: 100,000 are 20 MB. What is called otherwise is read again after
 * a second, on demand; a code that is not known is asked for each time, for somebody may just have made it. So what is
 * known leads on while the database is away.
 */
@Injectable()
export class LinksKnown {
  private readonly links = new Map<string, Row>();
  private campaigns: readonly Campaign[] = [];
  private bySlug = new Map<string, Campaign>();
  /** The database's time when it was read. */
  private readAt = '-infinity';
  private lateAt = 0;
  private until = 0;
  private reading: Promise<void> | undefined;

  constructor(@Inject(Database) private readonly database: Database) {}

  async find(code: string): Promise<Target | undefined> {
    await this.refresh();
    const link = this.links.get(code) ?? (await this.ask(code));
    const campaign = link && this.bySlug.get(link.campaign);
    return campaign && { code, campaign, locale: link.locale };
  }

  /** Without waiting: what this process has read already. */
  known(code: string): Target | undefined {
    const link = this.links.get(code);
    const campaign = link && this.bySlug.get(link.campaign);
    if (!campaign) return undefined;
    void this.refresh();
    return { code, campaign, locale: link.locale };
  }

  /** The one that came first: where `/` leads, too. */
  async first(): Promise<Led | undefined> {
    await this.refresh();
    return this.campaigns[0];
  }

  /** Whoever comes while it is read has the answer of before; the very first waits. */
  private async refresh(): Promise<void> {
    if (performance.now() < this.until) return;
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    if (this.campaigns.length === 0) return this.reading;
    // What is known is good enough, and is tried again in a second.
    this.until = performance.now() + freshMs;
    this.reading.catch(() => undefined);
  }

  private async read(): Promise<void> {
    const back = performance.now() < this.lateAt ? soon : late;
    const [clock] = await this.database.query<{ now: string }>('select now()::text as now');
    this.campaigns = await this.database.query<Campaign>(
      `select slug, locales, default_locale as "defaultLocale", number from campaigns order by number`,
    );
    this.bySlug = new Map(this.campaigns.map((one) => [one.slug, one]));
    const changed = await this.database.query<Row>(
      `${select} where changed_at >= $1::timestamptz - make_interval(secs => $2)`,
      [this.readAt, back],
    );
    for (const link of changed) this.links.set(link.code, link);
    this.readAt = clock!.now;
    if (back === late) this.lateAt = performance.now() + lateEachMs;
    // A campaign that is not there yet may be in a moment.
    if (this.campaigns.length > 0) this.until = performance.now() + freshMs;
  }

  private async ask(code: string): Promise<Row | undefined> {
    const [link] = await this.database.query<Row>(`${select} where code = $1`, [code]);
    if (!link) return undefined;
    this.links.set(code, link);
    if (!this.bySlug.has(link.campaign)) await this.read();
    return link;
  }
}
