import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, violates, type Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { ConferenceService, conferenceOf } from '../conference/conference.service.js';
import { atPath } from '../events/at-path.js';
import { EventsService } from '../events/events.service.js';
import { lockEvent } from '../events/events.store.js';
import type { ShiftRow } from '../shifts/shift.row.js';
import type { ShiftWanted } from '../shifts/shift.schema.js';
import { ShiftsService } from '../shifts/shifts.service.js';
import { lockShiftsOf } from '../shifts/shifts.store.js';
import { wallTimeOf } from '../time/wall-time.rules.js';
import { plannedBy, templateOf } from './template.rules.js';
import type { TemplateBody, TemplatedEvent, TemplateWanted } from './template.schema.js';

interface Stored {
  readonly name: string;
  readonly body: TemplateBody;
  readonly isRemoved: boolean;
}

/** What events are planned by. Each act is noted with it. */
@Injectable()
export class TemplatesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EventsService) private readonly events: EventsService,
    @Inject(ShiftsService) private readonly shifts: ShiftsService,
    @Inject(ConferenceService) private readonly conferences: ConferenceService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** Keeps what an event is like. Throws Refusal 404, and 409 `template-name-taken`. */
  async save(by: By, { name, event }: TemplateWanted): Promise<string> {
    const id = newId();
    await this.underItsName(async (tx) => {
      const body = await bodyOf(tx, by.campaign, event);
      await tx.query(
        'insert into templates (id, campaign, name, body, made_by) values ($1, $2, $3, $4, $5)',
        [id, by.campaign, name, JSON.stringify(body), staffIdOf(by)],
      );
      await this.note(tx, by, 'save', id, { after: { name, event } });
    });
    return id;
  }

  /** Throws Refusal 404, and 409 `template-name-taken`. */
  rename(by: By, id: string, name: string): Promise<void> {
    return this.underItsName(async (tx) => {
      const before = await lock(tx, by.campaign, id);
      if (before.isRemoved) throw new Refusal('no-such-template', 404);
      if (before.name === name) return;
      await tx.query('update templates set name = $2 where id = $1', [id, name]);
      await this.note(tx, by, 'rename', id, { before: { name: before.name }, after: { name } });
    });
  }

  /** What was planned by it stays. Removing twice is removing once. Throws Refusal 404. */
  remove(by: By, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { name, isRemoved } = await lock(tx, by.campaign, id);
      if (isRemoved) return;
      await tx.query('update templates set removed_at = now() where id = $1', [id]);
      await this.note(tx, by, 'remove', id, { before: { name } });
    });
  }

  /**
   * A draft with its shifts and what is planned for it, or nothing at all. Throws Refusal 404, and what
   * `EventsService.create`, `ShiftsService.create` and `ConferenceService.plan` throw.
   */
  plan(by: By, id: string, wanted: TemplatedEvent): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { body, isRemoved } = await lock(tx, by.campaign, id);
      if (isRemoved) throw new Refusal('no-such-template', 404);
      const { event, shifts, plan } = plannedBy(body, wanted);
      const made = await this.events.draft(tx, by, event, null);
      for (const [at, shift] of shifts.entries())
        await atPath(`shifts.${at}`, () => this.shifts.createIn(tx, by, made, shift));
      if (plan) await this.conferences.planIn(tx, by, made, plan);
      return made;
    });
  }

  private async underItsName(act: (tx: Transaction) => Promise<void>): Promise<void> {
    try {
      await this.database.transaction(act);
    } catch (error) {
      if (violates(error, 'one_template_a_name'))
        throw new Refusal('template-name-taken', 409, { path: 'name' });
      throw error;
    }
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    act: 'save' | 'rename' | 'remove',
    id: string,
    what: Pick<Parameters<Audit['note']>[1], 'before' | 'after'>,
  ): Promise<void> {
    const object = { kind: 'template', id };
    return this.audit.note(tx, { actor, action: `template.${act}`, object, campaign, ...what });
  }
}

/** Throws Refusal 404 where it is none of this campaign. */
async function lock(tx: Transaction, campaign: string, id: string): Promise<Stored> {
  const [found] = await tx.query<Stored>(
    `select name, body, removed_at is not null as "isRemoved" from templates
     where campaign = $1 and id = $2 for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-template', 404);
  return found;
}

async function bodyOf(tx: Transaction, campaign: string, id: string): Promise<TemplateBody> {
  const event = await lockEvent(tx, campaign, id);
  const shifts = await lockShiftsOf(tx, [id]);
  return templateOf(
    event,
    shifts
      .toSorted((one, other) => one.startsAfter - other.startsAfter)
      .map((shift) => wantedOf(shift)),
    await conferenceOf(tx, id),
  );
}

/** As it would be asked for. */
function wantedOf({
  role,
  startsAt,
  endsAt,
  need,
  capacity,
  zone,
  ...asked
}: ShiftRow): ShiftWanted {
  return {
    role,
    starts: wallTimeOf(startsAt, zone),
    ends: wallTimeOf(endsAt, zone),
    need,
    capacity,
    skills: asked.skills as ShiftWanted['skills'],
    languages: asked.languages as ShiftWanted['languages'],
  };
}
