import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { TemplateBody, Templates } from './template.schema.js';

@Injectable()
export class TemplatesQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By their names. */
  async list(campaign: string): Promise<Templates> {
    const rows = await this.database.query<{
      id: string;
      name: string;
      body: TemplateBody;
      madeAt: Date;
    }>(
      `select id, name, body, made_at as "madeAt" from templates
       where campaign = $1 and removed_at is null order by lower(name), id`,
      [campaign],
    );
    return rows.map(({ body, madeAt, ...row }) => ({
      ...body,
      ...row,
      madeAt: madeAt.toISOString(),
    }));
  }
}
