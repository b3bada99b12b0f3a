import type { LinkKind } from '@blueheart/config';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

/** A registered link, as public numbers by source name it. */
export interface Link {
  readonly code: string;
  readonly kind: LinkKind;
  /** By locale. */
  readonly names: Readonly<Record<string, string>>;
}

/** Reads tracked links. */
@Injectable()
export class LinksQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * The registered links of a campaign by their codes. A source that is not among them was typed by
   * whoever wrote the address, and is never told in public.
   */
  async codes(campaign: number): Promise<ReadonlyMap<string, Link>> {
    const links = await this.database.query<Link>(
      'select code, kind, names from links where campaign = $1 order by code',
      [campaign],
    );
    return new Map(links.map((link) => [link.code, link]));
  }
}
