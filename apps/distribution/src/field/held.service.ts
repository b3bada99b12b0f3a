import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { PersonKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { iso } from '../stock/stock.sql.js';
import type { FieldAct } from './act.schema.js';
import { FieldEffects } from './effects.js';
import type { State } from './field.store.js';
import type { HeldActs } from './held.schema.js';

const most = 200;

interface Row {
  readonly act: FieldAct;
  readonly at: Date;
  readonly state: State;
  readonly key: string | null;
  readonly person: string | null;
}

/** What phones sent and the books could not take: kept as it came, until somebody decides. */
@Injectable()
export class HeldActsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FieldEffects) private readonly effects: FieldEffects,
    @Inject(PersonKeys) private readonly keys: PersonKeys,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The oldest first. */
  async list(campaign: string): Promise<HeldActs> {
    const rows = await this.database.query<HeldActs['held'][number]>(heldSql, [campaign, most + 1]);
    return { held: rows.slice(0, most), more: rows.length > most };
  }

  /**
   * Puts it into the books after all. Twice is once. Throws Refusal 404; 409 with what still stands against it, or
   * `field-act-dropped`.
   */
  again(by: By, id: string): Promise<void> {
    return this.database.patient(async (tx) => {
      const { act, at, state, key, person } = await lock(tx, by.campaign, id);
      if (state === 'applied') return;
      if (state === 'dropped') throw new Refusal('field-act-dropped', 409);
      const signature = key && person ? { key, person } : null;
      try {
        await this.effects.apply(tx, { act, at, signature }, by.campaign);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        throw new Refusal(error.code, 409, error.params, error.about);
      }
      await end(tx, by, id, 'applied');
      await this.note(tx, by, 'again', act);
    });
  }

  /** It stays on record, and out of the books. Twice is once. Throws Refusal 404; 409 `field-act-applied`. */
  drop(by: By, id: string, reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { act, state, key } = await lock(tx, by.campaign, id);
      if (state === 'dropped') return;
      if (state === 'applied') throw new Refusal('field-act-applied', 409);
      await end(tx, by, id, 'dropped');
      await this.keys.forget(tx, key);
      await this.note(tx, by, 'drop', act, reason);
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    what: 'again' | 'drop',
    { id, kind, by }: FieldAct,
    reason?: string,
  ): Promise<void> {
    return this.audit.note(tx, {
      actor,
      action: `field-act.${what}`,
      object: { kind: 'field-act', id },
      campaign,
      after: { kind, by },
      ...(reason !== undefined && { reason }),
    });
  }
}

async function lock(tx: Transaction, campaign: string, id: string): Promise<Row> {
  const [found] = await tx.query<Row>(
    `select body as act, tapped_at as at, state, person_key as key, person
     from field_acts where campaign = $1 and id = $2 and code is not null for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-held-entry', 404);
  return found;
}

async function end(
  tx: Transaction,
  by: By,
  id: string,
  state: 'applied' | 'dropped',
): Promise<void> {
  await tx.query(
    `update field_acts set state = $3, person = null, ended_at = clock_timestamp(), ended_by = $4
     where campaign = $1 and id = $2`,
    [by.campaign, id, state, staffIdOf(by)],
  );
}

const lines = `jsonb_array_elements(coalesce(a.body -> 'lines', a.body -> 'counted', '[]'))`;
const heldSql = `
  select a.id, a.kind, a.place, a.code, a.by, a.sent_by as "sentBy", ${iso('a.tapped_at')} as "tappedAt",
    ${iso('a.taken_at')} as "takenAt", t.number as transfer, a.body ->> 'to' as to, a.person is not null as signed,
    coalesce((select jsonb_agg(l.line) from (select ${lines} as line) l where a.kind <> 'receive'), '[]') as lines,
    coalesce((select jsonb_agg(jsonb_build_object('item', s.item, 'language', coalesce(s.language, ''),
        'whole', l.line -> 'whole', 'damaged', l.line -> 'damaged', 'lost', l.line -> 'lost'))
      from (select ${lines} as line) l left join transfer_lines s on s.transfer = t.id and s.id::text = l.line ->> 'line'
      where a.kind = 'receive'), '[]') as arrived
  from field_acts a
    left join transfers t on t.campaign = a.campaign and t.id::text = a.body ->> 'transfer'
  where a.campaign = $1 and a.state = 'held' order by a.taken_at, a.id limit $2`;
