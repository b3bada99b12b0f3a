import { staffIdOf, type By } from '@blueheart/access';
import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { CustodyService } from '../custody/custody.service.js';
import { DistributionAlone, slug } from '../distribution.fixture.js';
import { FieldKitQueries } from '../field/kit.queries.js';
import { MineQueries } from '../mine/mine.queries.js';
import { between } from '../stock/movement.rules.js';
import { StockQueries } from '../stock/stock.queries.js';
import { aSent } from '../transfers/transfers.fixture.js';
import { PlacesQueries } from './places.queries.js';

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
  const query = database.query.bind(database);
  const read = { answer: undefined as unknown as Answer, questions: 0, rows: 0 };
  database.query = async <Row>(...asked: Parameters<Database['query']>) => {
    const rows = await query<Row>(...asked);
    read.questions += 1;
    read.rows += rows.length;
    return rows;
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

test('what is where names the places that are open, those that are nowhere, and what is closed while something is there', async () => {
  const look = (at?: Date) => readBy(() => distribution.get(StockQueries).stock(slug, at));
  const [empty, full] = [await distribution.aWarehouse(), await distribution.aFullWarehouse(5)];
  const ids = [empty, full.place];
  const close = () =>
    distribution.sql('update distribution.places set closed_at = now() where id = any($1)', [ids]);
  const shown = ({ places }: { places: readonly { id: string }[] }) =>
    ids.filter((id) => places.some((place) => place.id === id));
  expect(shown((await look()).answer)).toEqual(ids);
  await close();
  const { answer, rows } = await look();
  expect(shown(answer)).toEqual([full.place]);
  expect(answer.places.filter(({ kind }) => kind === 'booth')).toEqual([]);
  expect(answer.places.map(({ kind }) => kind)).toContain('in-transit');
  expect(rows).toBeLessThan(boothsOver);

  const before = await distribution.get(Database).transaction((tx) => tx.now());
  const to = await distribution.aWarehouse();
  await distribution.post('move', between(full.place, to, full.lot, 5));
  expect(shown((await look()).answer)).toEqual([]);
  expect(shown((await look(before)).answer)).toEqual([full.place]);
});

test('what is named elsewhere is asked for by its id, closed or not, and of this campaign alone', async () => {
  const [one, other] = [await distribution.aWarehouse('Tyre'), await distribution.aWarehouse()];
  await distribution.sql('update distribution.places set closed_at = now() where id = $1', [one]);
  const among = (...ids: string[]) => distribution.get(PlacesQueries).among(slug, ids);
  expect((await among(one, one, newId())).map(({ id, names }) => [id, names])).toEqual([
    [one, { en: 'Tyre' }],
  ]);
  expect((await among(other, one)).map(({ id }) => id)).toEqual([one, other]);
  expect(await distribution.get(PlacesQueries).among('elsewhere', [one])).toEqual([]);
  expect(await among()).toEqual([]);
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
