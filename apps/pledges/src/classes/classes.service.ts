import type { ClassTallied, Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { Class } from '../tally/tally.rules.js';
import { TallyService } from '../tally/tally.service.js';

type Told = Event<typeof ClassTallied>['data'];
type Stored = Class & { readonly people: number; readonly revision: number };

/** Counts the pupils of classes: the only writer of `tallied_classes`. */
@Injectable()
export class ClassesService {
  constructor(@Inject(TallyService) private readonly tally: TallyService) {}

  /** What was counted of the class is taken off where it stood, and what is true now is added. Older news changes nothing. */
  async keep(tx: Transaction, told: Told): Promise<void> {
    const now = await storedAs(tx, told);
    // Two announcements of one class at once: the second waits here, and knows of the first.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `class ${told.class}`,
    ]);
    const [before] = await tx.query<Stored>(
      `select class, campaign, people, governorate, locale, revision from tallied_classes where class = $1`,
      [told.class],
    );
    if (before && before.revision >= told.revision) return;
    if (before?.people) await this.tally.addClass(tx, before, before.people, -1);
    if (now.people) await this.tally.addClass(tx, now, now.people, 1);
    await tx.query(
      `insert into tallied_classes (class, campaign, people, governorate, locale, revision)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (class) do update set people = excluded.people, governorate = excluded.governorate,
         locale = excluded.locale, revision = excluded.revision`,
      [now.class, now.campaign, now.people, now.governorate, now.locale, now.revision],
    );
  }
}

async function storedAs(tx: Transaction, told: Told): Promise<Stored> {
  const { class: id, campaign: slug, people, locale, revision } = told;
  const [campaign] = await tx.query<{ id: number }>('select id from campaigns where slug = $1', [
    slug,
  ]);
  if (!campaign) throw new Error(`There is no campaign ${slug} here yet.`);
  return {
    class: id,
    campaign: campaign.id,
    people,
    governorate: told.governorate ?? '',
    locale,
    revision,
  };
}
