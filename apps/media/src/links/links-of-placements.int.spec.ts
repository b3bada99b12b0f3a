import { MediaAlone, slug } from '../media.fixture.js';
import { aLine, anOutlet, Orders } from '../orders/orders.fixture.js';
import { linkWantedSchema } from './link.schema.js';
import { LinksService } from './links.service.js';

let media: MediaAlone;
let orders: Orders;
let outlet: string;
beforeAll(async () => {
  media = await MediaAlone.start();
  orders = new Orders(media);
  ({ outlet } = await anOutlet(media));
}, 60_000);
afterAll(() => media.stop());

const names = { ar: 'طريق المطار', fr: 'Route de l’aéroport', en: 'Airport road' };
const make = (code: string, placement: string, campaign = slug) =>
  media
    .get(LinksService)
    .make(
      { ...media.rana, campaign },
      linkWantedSchema.parse({ kind: 'billboard', names, code, medium: 'both', placement }),
    );
const line = async (order: string) => (await orders.get(order)).lines[0]!;

test('a pair of links is made for a placement, and told with it', async () => {
  const order = await orders.draft(outlet);
  const { id } = await line(order);
  await make('for-one', id);
  expect((await line(order)).links).toEqual([
    { code: 'for-one', medium: 'typed' },
    { code: 'for-one-qr', medium: 'scan' },
  ]);
});

test('one of the roll-out, printed long before, is given to a placement, and taken back', async () => {
  const { id } = await line(await orders.draft(outlet));
  const order = await orders.draft(outlet);
  const other = await line(order);
  const change = (placement: string | null, version: number) =>
    media.get(LinksService).change(media.rana, 'mall-b', { version, placement });
  await change(id, 1);
  await change(other.id, 2);
  expect((await line(order)).links).toEqual([{ code: 'mall-b', medium: 'any' }]);
  await change(null, 3);
  expect((await line(order)).links).toEqual([]);
  const acts = await media.announced<{ action: string; before: unknown; after: unknown }>(
    'ActionAudited',
  );
  expect(acts.filter(({ action }) => action === 'link.assign').slice(1)).toMatchObject([
    { before: { placement: id }, after: { placement: other.id } },
    { before: { placement: other.id }, after: { placement: null } },
  ]);
  await expect(change('0197f000-0000-7000-8000-000000000000', 4)).rejects.toMatchObject({
    code: 'no-such-placement',
  });
});

test('what is for a partner is not given to a placement besides', async () => {
  const { id } = await line(await orders.draft(outlet));
  await media.get(LinksService).make(
    media.rana,
    linkWantedSchema.parse({
      kind: 'partner',
      names,
      code: 'of-a-partner',
      partner: 'Cedar Press',
    }),
  );
  await expect(
    media.get(LinksService).change(media.rana, 'of-a-partner', { version: 1, placement: id }),
  ).rejects.toMatchObject({ mistakes: [{ path: 'placement', code: 'for_one_thing' }] });
});

test('no link is for a placement of another campaign, nor for one that there is not', async () => {
  const { id } = await line(await orders.draft(outlet));
  await media.sql(
    `insert into media.campaigns (slug, time_zone, locales, default_locale, digest)
     values ('another', 'Asia/Beirut', '{fr}', 'fr', 'x')`,
  );
  const refused = { code: 'no-such-placement', status: 404 };
  await expect(make('theirs', id, 'another')).rejects.toMatchObject(refused);
  await expect(make('nobodys', '0197f000-0000-7000-8000-000000000000')).rejects.toMatchObject(
    refused,
  );
  await expect(
    media.sql(
      `insert into media.links (code, campaign, kind, names, made_by, placement)
       values ('theirs', 'another', 'other', '{}', 'staff', $1)`,
      [id],
    ),
  ).rejects.toThrow('for_a_placement_there_is');
});

test('a line of a draft that has a link is given up, and does not go', async () => {
  const order = await orders.draft(outlet, { lines: [aLine(), aLine({ format: 'A4' })] });
  const [first, second] = (await orders.get(order)).lines;
  await make('of-a-draft', first!.id);
  await orders.change(order, outlet, { lines: [aLine({ id: second!.id })] });
  const states = (await orders.get(order)).lines.map(({ id, state }) => [id, state]);
  expect(new Map(states as [string, string][])).toEqual(
    new Map([
      [first!.id, 'cancelled'],
      [second!.id, 'draft'],
    ]),
  );
});
