import { staffIdOf, type By } from '@blueheart/access';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { CustodyService } from '../custody/custody.service.js';
import { DistributionAlone, slug } from '../distribution.fixture.js';
import { FieldKitQueries } from '../field/kit.queries.js';
import { MineQueries } from '../mine/mine.queries.js';
import { aSent } from '../transfers/transfers.fixture.js';

const boothsOver = 400;

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
  await distribution.sql(
    `insert into distribution.places (id, campaign, kind, event, venue, closed_at)
     select gen_random_uuid(), $1, 'booth', gen_random_uuid(), gen_random_uuid(), now()
     from generate_series(1, $2)`,
    [slug, boothsOver],
  );
}, 60_000);
afterAll(() => distribution.stop());

/** What a look reads: how often the database is asked, and how many rows it gives. */
async function readBy<Answer>(look: () => Promise<Answer>) {
  const database = distribution.get(Database);
  const { query } = database;
  const read = { answer: undefined as unknown as Answer, questions: 0, rows: 0 };
  database.query = async <Row>(...asked: Parameters<Database['query']>) => {
    const rows = await query.apply(database, asked);
    read.questions += 1;
    read.rows += rows.length;
    return rows as Row[];
  };
  try {
    read.answer = await look();
  } finally {
    database.query = query;
  }
  return read;
}

const somebody = (): By => ({
  actor: { kind: 'staff', id: newId() },
  role: 'volunteer',
  campaign: slug,
});

test('a phone takes along no booth that is over, and still the name of one that sent something', async () => {
  const { id, from } = await aSent(distribution, 5);
  await distribution.sql('update distribution.places set closed_at = now() where id = $1', [from]);
  const { answer, rows } = await readBy(() =>
    distribution.get(FieldKitQueries).kit(distribution.rana),
  );
  const { places, destinations, transfers } = answer.kit;
  expect([...places, ...destinations].filter(({ kind }) => kind === 'booth')).toEqual([]);
  expect(destinations.map((one) => one.id)).not.toContain(from);
  expect(transfers).toMatchObject([{ id, from: { id: from, names: { en: 'Beirut depot' } } }]);
  expect(rows).toBeLessThan(boothsOver);
});

test('what is mine is asked for as often, however many places that are', async () => {
  const by = somebody();
  const mine = () => readBy(() => distribution.get(MineQueries).get(by));
  const before = await mine();
  expect(before.answer.places).toEqual([]);
  await distribution.get(CustodyService).ensure(by, staffIdOf(by)!);
  const events = Array.from({ length: 20 }, () => newId());
  await distribution.sql(
    `insert into distribution.crews (event, campaign, version) select e, $1, 1 from unnest($2::uuid[]) as e`,
    [slug, events],
  );
  await distribution.sql(
    `insert into distribution.crew (campaign, event, staff, from_at, to_at)
     select $1, e, $2, now(), now() + interval '1 hour' from unnest($3::uuid[]) as e`,
    [slug, staffIdOf(by), events],
  );
  await distribution.sql(
    `insert into distribution.places (id, campaign, kind, event)
     select gen_random_uuid(), $1, 'booth', e from unnest($2::uuid[]) as e`,
    [slug, events],
  );
  const after = await mine();
  expect(after.answer.places.map(({ kind }) => kind).toSorted()).toEqual([
    ...events.map(() => 'booth'),
    'custody',
  ]);
  expect(after.questions).toBeLessThanOrEqual(before.questions + 1);
  expect(after.rows).toBeLessThan(boothsOver);
});
