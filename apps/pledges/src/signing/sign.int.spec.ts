import { Busy, Refusal } from '@blueheart/contracts';
import { connectionOf, openPool, type Database } from '@blueheart/database';
import { testSecrets, testSettings } from '@blueheart/testing';
import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { TallyRecount } from '../index.js';
import { Pledge } from '../pledge.entity.js';
import { aSignRow, PledgesAlone } from '../pledges.fixture.js';
import { PledgesUpkeep } from '../pledges.upkeep.js';
import { SignBatch, type SignRow } from './sign.batch.js';
import { TallyQueries } from '../tally/tally.queries.js';
import { TallyService } from '../tally/tally.service.js';

let system: PledgesAlone;
let module: INestApplicationContext;
let admin: pg.Client;
let pool: pg.Pool;
let database: Database;

beforeAll(async () => {
  system = await PledgesAlone.start();
  ({ app: module, admin, database } = system);
  pool = openPool(connectionOf(system.settings, testSecrets(), 'pledges'), 3);
});

afterAll(async () => {
  await pool.end();
  await system.stop();
});

const bytes = (seed: number): Buffer => Buffer.alloc(32, seed);
function aRow(contact: number, changes: Partial<SignRow> = {}): SignRow {
  const hmac = Buffer.alloc(32);
  hmac.writeUInt32BE(contact);
  return aSignRow(hmac, changes);
}
const number = async (sql: string, params: unknown[] = []): Promise<number> => {
  const { rows } = await admin.query<{ n: string }>(sql, params);
  return Number(rows[0]!.n);
};
const count = (what: string, params: unknown[] = []): Promise<number> =>
  number(`select count(*) as n from ${what}`, params);

describe('a batch', () => {
  test('of one contact many times stores it once, and answers everyone', async () => {
    const before = await count('bus.outbox');
    const batch = new SignBatch(pool);
    const answers = await Promise.all(Array.from({ length: 100 }, () => batch.sign(aRow(1))));
    expect(new Set(answers)).toEqual(new Set(['taken']));
    expect(await count('pledges.pledges where contact_hmac = $1', [aRow(1).contact_hmac])).toBe(1);
    expect(await count('bus.outbox')).toBe(before + 1);
    expect(await count('sealing.data_keys')).toBe(await count('pledges.pledges'));
  });

  test('with a bad row in it stores all the others', async () => {
    const batch = new SignBatch(pool);
    const bad = aRow(1_000, { governorate: 'nowhere' });
    const rows = [...Array.from({ length: 20 }, (_, at) => aRow(1_001 + at)), bad, aRow(1_050)];
    const answers = await Promise.allSettled(rows.map((row) => batch.sign(row)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(21);
    const refused = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toBeInstanceOf(Refusal);
    expect(await count('pledges.pledges where id = $1', [bad.request])).toBe(0);
  });

  test('with one key for two requests takes the first and refuses the other, in one batch and across two', async () => {
    const batch = new SignBatch(pool);
    const key = 'k1';
    const first = await Promise.all([
      batch.sign(aRow(2_000, { key, request_hash: bytes(1) })),
      batch.sign(aRow(2_000, { key, request_hash: bytes(1) })),
      batch.sign(aRow(2_001, { key, request_hash: bytes(2) })),
    ]);
    expect(first).toEqual(['taken', 'taken', 'key used']);
    expect(await batch.sign(aRow(2_002, { key, request_hash: bytes(3) }))).toBe('key used');
    expect(await batch.sign(aRow(2_000, { key, request_hash: bytes(1) }))).toBe('taken');
    expect(
      await count('pledges.pledges where contact_hmac in ($1, $2)', [
        aRow(2_001).contact_hmac,
        aRow(2_002).contact_hmac,
      ]),
    ).toBe(0);
  });

  test('for a campaign that is not open stores nothing', async () => {
    await admin.query(`update pledges.campaigns set closes_at = now() - interval '1 minute'`);
    const before = await count('pledges.pledges');
    expect(
      await new SignBatch(pool).sign(aRow(3_000, { key: 'k-closed', request_hash: bytes(1) })),
    ).toBe('closed');
    await admin.query('update pledges.campaigns set closes_at = null');
    expect(await count('pledges.pledges')).toBe(before);
    expect(await count(`pledges.request_keys where key = 'k-closed'`)).toBe(0);
  });

  test('that waits behind two thousand others is turned away, and nothing of it is stored', async () => {
    const batch = new SignBatch(pool);
    const rows = Array.from({ length: 2_600 }, (_, at) => aRow(4_000 + at));
    const answers = await Promise.allSettled(rows.map((row) => batch.sign(row)));
    const isTaken = answers.map(({ status }) => status === 'fulfilled');
    const taken = rows.filter((_, at) => isTaken[at]);
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(taken.length).toBeGreaterThanOrEqual(2_000);
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(Busy);
    const stored = await admin.query<{ contact_hmac: Buffer }>(
      'select contact_hmac from pledges.pledges where contact_hmac = any($1)',
      [rows.map(({ contact_hmac }) => contact_hmac)],
    );
    const hex = (hmacs: { contact_hmac: Buffer }[]) =>
      hmacs.map(({ contact_hmac }) => contact_hmac.toString('hex')).toSorted();
    expect(hex(stored.rows)).toEqual(hex(taken));
  });

  test('that the database cannot take is turned away to come again', async () => {
    const gone = openPool(
      connectionOf(testSettings('postgres://127.0.0.1:1/none'), testSecrets(), 'pledges'),
      1,
    );
    await expect(new SignBatch(gone).sign(aRow(7_000))).rejects.toBeInstanceOf(Busy);
    await gone.end();
  });

  test('crossing others over the same contacts never deadlocks, and every answer is true', async () => {
    const deadlocks =
      'select deadlocks as n from pg_stat_database where datname = current_database()';
    const before = await number(deadlocks);
    const batches = [new SignBatch(pool), new SignBatch(pool), new SignBatch(pool)];
    for (let round = 0; round < 20; round += 1) {
      const contacts = Array.from(
        { length: 40 },
        (_, at) => 8_000 + ((at * 7 + round) % 40) + round * 40,
      );
      await Promise.all(
        batches.flatMap((batch, who) =>
          (who % 2 ? contacts : [...contacts].reverse()).map((contact) =>
            batch.sign(aRow(contact)),
          ),
        ),
      );
    }
    expect(
      await count('pledges.pledges where contact_hmac >= $1 and contact_hmac < $2', [
        aRow(8_000).contact_hmac,
        aRow(8_800).contact_hmac,
      ]),
    ).toBe(800);
    await admin.query('select pg_stat_force_next_flush()');
    expect(await number(deadlocks)).toBe(before);
  });
});

describe('the count', () => {
  const pledgeOf = async (contact: number) => {
    const batch = new SignBatch(pool);
    const row = aRow(contact);
    await batch.sign(row);
    return database.repository(Pledge).findOneByOrFail({ id: row.request });
  };
  const addAndCount = async (contact: number, delta: 1 | -1) => {
    const tally = module.get(TallyService, { strict: false });
    const pledge = await pledgeOf(contact);
    await database.transaction((tx) => tally.add(tx, pledge, delta, 'story'));
  };
  const people = () => number('select coalesce(sum(people), 0) as n from pledges.tally_cells');

  test('takes each entry once, also when several count at a time', async () => {
    const tally = module.get(TallyService, { strict: false });
    // The first round opens the connections; from then on the six really run side by side.
    for (let round = 0; round < 3; round += 1) {
      for (let at = 0; at < 4; at += 1) await addAndCount(20_000 + round * 10 + at, 1);
      const taken = await Promise.all(Array.from({ length: 6 }, () => tally.countStep()));
      expect(taken.reduce((sum, n) => sum + n, 0)).toBe(4);
    }
    expect(await people()).toBe(12);
    expect(await count('pledges.count_blocks')).toBeGreaterThan(0);
  });

  test('is a chain that shows any change, and cells that can be made again from the entries', async () => {
    const recount = module.get(TallyRecount, { strict: false });
    const about = (word: string) =>
      recount.verify().then((all) => all.filter((one) => one.includes(word)));
    expect(await about('tally says')).toEqual([]);
    expect(await about('Block')).toEqual([]);

    await admin.query(
      `update pledges.count_blocks set body = replace(body, '"added":4', '"added":5')`,
    );
    expect(await about('Block')).toHaveLength(3);
    await admin.query(
      `update pledges.count_blocks set body = replace(body, '"added":5', '"added":4')`,
    );

    await admin.query('update pledges.tally_cells set people = people + 5');
    expect(await about('tally says 17, the entries say 12')).toHaveLength(1);
    const told = await module.get(TallyQueries, { strict: false }).look();
    expect(
      (await recount.recountOncePerDay())!.filter((one) => one.includes('tally says')),
    ).toHaveLength(1);
    expect(await people()).toBe(12);
    // A repair makes no block, and is told to the readers all the same.
    expect(await module.get(TallyQueries, { strict: false }).look()).not.toEqual(told);
    expect(await recount.recountOncePerDay()).toBeUndefined();
  });

  test('keeps its entries: none is changed, removed or counted again', async () => {
    for (const change of [
      'delete from pledges.tally_entries',
      'update pledges.tally_entries set delta = -1',
      'update pledges.tally_entries set counted_in = null',
    ]) {
      await expect(admin.query(change)).rejects.toThrow(/append-only/);
    }
  });

  test('reaches a goal once, however often the total crosses it', async () => {
    const tally = module.get(TallyService, { strict: false });
    await admin.query(`update pledges.campaigns set goals = '{13, 100}'`);
    const reached = () => count(`bus.outbox where type = 'GoalReached'`);
    for (const [at, delta] of ([1, -1, 1] as const).entries()) {
      await addAndCount(21_000 + at, delta);
      while ((await tally.countStep()) > 0);
    }
    expect(await people()).toBe(13);
    expect(await reached()).toBe(1);
  });
});

test('who never confirmed is forgotten after thirty days, key and all; who did is kept', async () => {
  const service = module.get(PledgesUpkeep, { strict: false });
  const row = aRow(30_000);
  const phone = aRow(30_001, { channel: 'phone' });
  const batch = new SignBatch(pool);
  await Promise.all([batch.sign(row), batch.sign(phone)]);
  await admin.query(
    `update pledges.pledges set asked_at = now() - interval '31 days' where id in ($1, $2)`,
    [row.request, phone.request],
  );
  expect(await service.purgeUnconfirmed()).toBe(1);
  expect(await count('pledges.pledges where id = $1', [row.request])).toBe(0);
  expect(await count('sealing.data_keys where id = $1', [row.person_key])).toBe(0);
  expect(await count('pledges.pledges where id = $1', [phone.request])).toBe(1);
});
