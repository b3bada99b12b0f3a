import { Database } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { DistributionAlone, pins, slug } from '../distribution.fixture.js';
import { LotsService } from '../lots/lots.service.js';
import { PlacesQueries } from '../places/places.queries.js';
import { PlacesService } from '../places/places.service.js';
import { StockQueries } from '../stock/stock.queries.js';
import { OpeningStock } from './opening.service.js';

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(() => distribution.stop());
afterEach(async () => expect(await distribution.differences()).toEqual([]));

let files = 0;
/** A file like no other: each names a lot of its own, and a place if `place` is left out. */
const aPlace = () => `Depot ${(files += 1)}`;
const bytes = (...lines: string[]) => Buffer.from(lines.join('\n'));
const take = (file: Uint8Array, by = distribution.rana) =>
  distribution.get(OpeningStock).import(by, file);
const placeNamed = async (name: string) =>
  (await distribution.get(PlacesQueries).list(slug)).filter(({ names }) =>
    Object.values(names).includes(name),
  );
const counts = async () =>
  (
    await distribution.sql(
      `select (select count(*)::int from distribution.places) as places, (select count(*)::int from distribution.lots) as lots,
         (select count(*)::int from distribution.movements) as movements, (select count(*)::int from told.events) as told`,
    )
  )[0];
const mistakesOf = async (file: Uint8Array) => {
  const before = await counts();
  const error: unknown = await take(file).catch((refused: unknown) => refused);
  expect(await counts()).toEqual(before);
  return error;
};

test('a counted list makes its places and lots, and everything is there', async () => {
  const name = aPlace();
  const pieces = await take(
    bytes(
      'place,place_kind,item,language,quantity,lot,law_text',
      `${name},vehicle,pin,,12,,`,
      `${name},,clipboard,ar,٣٠,${name}-ar,2026-1`,
      `${name},,pin,,3,,`,
    ),
  );
  expect(pieces).toBe(45);
  const [place, ...others] = await placeNamed(name);
  expect([place!.kind, others]).toEqual(['vehicle', []]);
  expect(await distribution.there(place!.id)).toBe(15);
  expect(await distribution.there(place!.id, { item: 'clipboard', language: 'ar' })).toBe(30);
  const { movements } = await distribution.get(StockQueries).movements(slug, {
    place: place!.id,
    limit: 50,
  });
  expect(movements.map(({ kind }) => kind)).toEqual(['opening']);
  expect(await distribution.announced('ActionAudited')).toContainEqual(
    expect.objectContaining({ action: 'stock.open', after: { rows: 3, pieces: 45 } }),
  );
});

test('a place that is made lies where the first row that names it says; one that is there stays where it is', async () => {
  const name = aPlace();
  const rows = [`${name},pin,5,33.9012,35.5234`, `${name},pin,5,34.4,35.8`];
  await take(bytes('place,item,quantity,latitude,longitude', ...rows));
  await take(bytes('place,item,quantity,latitude,longitude', `${name},pin,1,34.4,35.8`));
  expect(await placeNamed(name)).toMatchObject([
    { kind: 'warehouse', point: { latitude: 33.9012, longitude: 35.5234 } },
  ]);
});

test('the digits of Arabic and thousands that are parted are read', async () => {
  const name = aPlace();
  await take(bytes('place;item;quantity', `${name};pin;١٬٢٠٠`, `${name};pin;2\u202f500`));
  const [place] = await placeNamed(name);
  expect(await distribution.there(place!.id)).toBe(3_700);
});

test('one mistake, and nothing of the file is taken in; all of them are told', async () => {
  const name = aPlace();
  const error = await mistakesOf(
    bytes('place,item,quantity', `${name},pin,5`, `${name},knife,5`, `,pin,0`),
  );
  expect(error).toBeInstanceOf(BadRequest);
  expect(error).toMatchObject({
    mistakes: [
      { path: 'rows.3.item', code: 'invalid_value' },
      { path: 'rows.4.place', code: 'required' },
      { path: 'rows.4.quantity', code: 'invalid_value' },
    ],
  });
  const read = await distribution
    .get(OpeningStock)
    .preview(distribution.rana, bytes('place,item,quantity', `${name},pin,5`, `${name},knife,5`));
  expect(read).toMatchObject({
    rows: [{ number: 2 }],
    mistakes: [{ number: 3, value: 'knife' }],
    before: false,
  });
});

test('of a list that is wrong all over the first mistakes are told, and how many there are', async () => {
  const rows = Array.from({ length: 5_000 }, () => ',shelf,knife,x,zero,,,,many,£,maybe,x,y');
  const file = bytes(
    'place,place_kind,item,language,quantity,lot,artwork,law_text,unit_value,currency,in_kind,latitude,longitude',
    ...rows,
  );
  const read = await distribution.get(OpeningStock).preview(distribution.rana, file);
  expect(read.mistakesInAll).toBe(45_000);
  expect(read.mistakes).toHaveLength(200);
  expect(read.mistakes[0]).toMatchObject({ number: 2, column: 'item', value: 'knife' });
  expect(read.mistakes.at(-1)!.number).toBe(24);
  const { mistakes } = (await mistakesOf(file)) as BadRequest;
  expect(mistakes.map(({ path, code }) => ({ path, code }))).toEqual(
    read.mistakes.map(({ number, column, code }) => ({ path: `rows.${number}.${column}`, code })),
  );
});

test('what is looked at first names the places it makes, and names that several places have', async () => {
  const [fresh, known, twice] = [aPlace(), aPlace(), aPlace()];
  const places = distribution.get(PlacesService);
  const there = (name: string) => ({
    kind: 'office' as const,
    names: { en: name },
    address: '',
    point: null,
  });
  for (const name of [known, twice, twice.toUpperCase()])
    await places.create(distribution.rana, there(name));
  const rows = [
    `${fresh},vehicle,pin,5`,
    `${fresh.toLowerCase()},,pin,5`,
    `${known},,pin,5`,
    `${twice},,pin,5`,
  ];
  const read = await distribution
    .get(OpeningStock)
    .preview(distribution.rana, bytes('place,place_kind,item,quantity', ...rows));
  const made = read.places.filter(({ id }) => id === null);
  expect(made).toMatchObject([{ row: { place: fresh, placeKind: 'vehicle' } }]);
  const shared = read.places.filter((one) => one.shared);
  expect(shared.map(({ row }) => row.place)).toEqual([twice]);
});

test('each place that a list makes is noted, once, in whatever case its rows write it', async () => {
  const [depot, car] = [aPlace(), aPlace()];
  await take(
    bytes(
      'place,place_kind,item,quantity,latitude,longitude',
      `${depot},office,pin,1,33.5,35.5`,
      `${car},vehicle,pin,2,,`,
      `${depot.toUpperCase()},,pin,4,,`,
    ),
  );
  const ids = [depot, car].map(async (name) => (await placeNamed(name)).map(({ id }) => id));
  const [[office, ...more], [vehicle]] = (await Promise.all(ids)) as [string[], string[]];
  expect([more, await distribution.there(office!)]).toEqual([[], 5]);
  const noted = await distribution.announced<{ action: string; object: { id: string } }>(
    'ActionAudited',
  );
  const of = (id: string | undefined) =>
    noted.filter(({ action, object }) => action === 'place.create' && object.id === id);
  const { actor } = distribution.rana;
  expect(of(office)).toMatchObject([
    {
      actor,
      campaign: slug,
      after: { kind: 'office', names: { ar: depot }, point: { latitude: 33.5, longitude: 35.5 } },
    },
  ]);
  expect(of(vehicle)).toMatchObject([{ actor, after: { kind: 'vehicle', point: null } }]);
});

test('a column that there is not is refused by its name', async () => {
  const error = await mistakesOf(bytes('place,item,quantity,colour', 'Depot,pin,5,blue'));
  expect(error).toMatchObject({ code: 'csv-headers', status: 400 });
});

test('the same file twice is once, and at the same moment too', async () => {
  const name = aPlace();
  const file = bytes('place,item,quantity', `${name},pin,7`);
  expect(await Promise.all([take(file), take(file), take(file)])).toEqual([7, 7, 7]);
  const after = await counts();
  expect(await take(file)).toBe(7);
  expect(await counts()).toEqual(after);
  const found = await placeNamed(name);
  expect(found).toHaveLength(1);
  expect(await distribution.there(found[0]!.id)).toBe(7);
  const { before } = await distribution.get(OpeningStock).preview(distribution.rana, file);
  expect(before).toBe(true);
});

test('a place is found by its name in any language, whatever its case', async () => {
  const place = await distribution.aWarehouse('Zahle office');
  await distribution.sql(
    `update distribution.places set names = names || '{"ar": "مكتب زحلة", "fr": "Bureau de Zahlé"}' where id = $1`,
    [place],
  );
  await take(bytes('place,item,quantity', 'مكتب زحلة,pin,1', 'bureau de zahlé,pin,2'));
  await take(bytes('place,item,quantity', 'ZAHLE OFFICE,pin,4'));
  expect(await distribution.there(place)).toBe(7);
});

test('a lot of the same item is gone on with; the label of another item’s is a mistake', async () => {
  const name = aPlace();
  const lot = await distribution.aLot(pins, `${name}-box`);
  await take(bytes('place,item,quantity,lot', `${name},pin,5,${name}-box`));
  const [place] = await placeNamed(name);
  const { movements } = await distribution
    .get(StockQueries)
    .movements(slug, { place: place!.id, limit: 50 });
  expect(movements[0]!.lines.map((line) => line.lot)).toEqual([lot, lot]);
  const error = await mistakesOf(
    bytes('place,item,language,quantity,lot', `${name},brochure,fr,5,${name}-box`),
  );
  expect(error).toMatchObject({ mistakes: [{ path: 'rows.2.lot', code: 'lot_differs' }] });
});

describe('pieces of a lot are alike', () => {
  const head = 'place,item,language,quantity,lot,artwork,law_text,unit_value,currency,in_kind';
  const preview = async (file: Uint8Array) =>
    (await distribution.get(OpeningStock).preview(distribution.rana, file)).mistakes;

  test.each([
    ['text of the law', 'sleeve-1,999-2026,0.5,USD,no'],
    ['artwork', 'sleeve-2,164-2011,0.5,USD,no'],
    ['price', 'sleeve-1,164-2011,0.6,USD,no'],
    ['currency', 'sleeve-1,164-2011,0.5,LBP,no'],
    ['gift', 'sleeve-1,164-2011,0.5,USD,yes'],
  ])('another %s in a lot is a mistake, of a later file and of one file', async (_what, print) => {
    const [name, of] = [aPlace(), 'sleeve-1,164-2011,0.5,USD,no'];
    const row = (printed: string, quantity: number) =>
      `${name},clipboard,ar,${quantity},${name}-box,${printed}`;
    const value = `${name}-box`;
    const mistake = (number: number) => ({ number, column: 'lot', code: 'lot_differs', value });
    const inOne = bytes(head, row(of, 100), row(of, 20), row(print, 50));
    expect(await preview(inOne)).toEqual([mistake(4)]);
    expect(await mistakesOf(inOne)).toMatchObject({ mistakes: [{ path: 'rows.4.lot' }] });
    await take(bytes(head, row(of, 100)));
    const later = bytes(head, row(of, 20), row(print, 50));
    expect(await preview(later)).toEqual([mistake(3)]);
    expect(await mistakesOf(later)).toMatchObject({ mistakes: [{ path: 'rows.3.lot' }] });
    await take(bytes(head, row('sleeve-1,164-2011,,,', 7)));
    const [place] = await placeNamed(name);
    expect(await distribution.there(place!.id, { item: 'clipboard', language: 'ar' })).toBe(107);
  });

  test('what nobody knows the lot of is not named in a list', async () => {
    const file = bytes('place,item,quantity,lot', `${aPlace()},pin,5,?-pin`);
    await distribution
      .get(Database)
      .transaction((tx) => distribution.get(LotsService).unknown(tx, slug, pins));
    expect(await preview(file)).toMatchObject([{ column: 'lot', code: 'lot_differs' }]);
  });
});

test('a campaign that is not there takes nothing in', async () => {
  const elsewhere = { ...distribution.rana, campaign: 'elsewhere' };
  await expect(take(bytes('place,item,quantity', 'Depot,pin,5'), elsewhere)).rejects.toMatchObject({
    code: 'no-such-campaign',
    status: 404,
  });
});
