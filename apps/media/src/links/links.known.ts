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
  /** The database's time of the newest that was read, a little earlier: a transaction may commit late. */
  private readTo = '-infinity';
  private until = 0;
  private reading: Promise<void> | undefined;

  constructor(@Inject(Database) private readonly database: Database) {}

  async find(code: string): Promise<Target | undefined> {
    await this.refresh();
    const link = this.links.get(code) ?? (await this.ask(code));
    const campaign = link && this.campaigns.find(({ slug }) => slug === link.campaign);
    return campaign && { code, campaign, locale: link.locale };
  }

  /** Without waiting: what this process has read already. */
  known(code: string): Target | undefined {
    const link = this.links.get(code);
    const campaign = link && this.campaigns.find(({ slug }) => slug === link.campaign);
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
    const [clock] = await this.database.query<{ now: string }>(
      `select (now() - interval '1 minute')::text as now`,
    );
    this.campaigns = await this.database.query<Campaign>(
      `select slug, locales, default_locale as "defaultLocale", number from campaigns order by number`,
    );
    const changed = await this.database.query<Row>(`${select} where changed_at >= $1`, [
      this.readTo,
    ]);
    for (const link of changed) this.links.set(link.code, link);
    this.readTo = clock!.now;
    // A campaign that is not there yet may be in a moment.
    if (this.campaigns.length > 0) this.until = performance.now() + freshMs;
  }

  private async ask(code: string): Promise<Row | undefined> {
    const [link] = await this.database.query<Row>(`${select} where code = $1`, [code]);
    if (!link) return undefined;
    this.links.set(code, link);
    if (!this.campaigns.some(({ slug }) => slug === link.campaign)) await this.read();
    return link;
  }
}
