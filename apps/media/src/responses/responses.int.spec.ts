import fc from 'fast-check';
import { newId } from '@blueheart/sealing';
import { MediaAlone, slug } from '../media.fixture.js';
import { responseAskedSchema } from './response.schema.js';
import { count, figure, onPhone, shuffled, type Figure } from './responses.fixture.js';
import { ResponsesQueries } from './responses.queries.js';

let media: MediaAlone;
beforeAll(async () => {
  media = await MediaAlone.start();
}, 60_000);
beforeEach(() => media.sql('delete from media.responses'));
afterAll(() => media.stop());

const period = { from: '2011-12-11', to: '2011-12-20' };
const response = (asked: { from?: string; to?: string } = period, campaign = slug) =>
  media.get(ResponsesQueries).response(campaign, asked);

const counted = (...deliveries: (readonly Figure[])[]) => count(media, ...deliveries);

test('who came by a link is told day by day, with what it may mean, the most first', async () => {
  await counted([
    figure('mall-a', 3),
    figure('billboard-7', 20, '2011-12-16'),
    figure('billboard-7', 5),
    figure('billboard-7', 9, '2011-12-10'),
    { ...figure('mall-a', 2), tier: 'witnessed' },
    { ...figure('class', 30), tier: 'tallied' },
  ]);
  const { from, to, sources } = await response();
  expect([from, to]).toEqual([period.from, period.to]);
  expect(sources.map(({ source, people }) => [source, people])).toEqual([
    ['class', 30],
    ['billboard-7', 25],
    ['mall-a', 5],
  ]);
  expect(sources[1]!.days).toEqual([
    { day: '2011-12-16', people: 20 },
    { day: '2011-12-17', people: 5 },
  ]);
  expect(sources[1]!.interval!.low).toBeCloseTo(16.18, 1);
  expect(sources[1]!.interval!.high).toBeCloseTo(36.9, 1);
});

test('a source is told by its names, what it stands on and what it is for', async () => {
  await counted([
    figure('mall-a', 1),
    figure('nobody-knows', 1),
    { ...figure('class', 9), tier: 'tallied' },
    { ...figure('booth', 7), tier: 'witnessed' },
  ]);
  const { sources } = await response();
  const of = (code: string) => sources.find(({ source }) => source === code);
  expect(of('mall-a')).toMatchObject({ kind: 'booth', channel: 'booth', partner: '' });
  expect(Object.keys(of('mall-a')!.names).toSorted()).toEqual(['ar', 'en', 'fr']);
  expect(of('nobody-knows')).toMatchObject({ names: {}, kind: null, channel: 'other' });
  expect(of('class')).toMatchObject({ names: {}, kind: 'school', channel: 'school' });
  expect(of('booth')).toMatchObject({ names: {}, kind: 'booth', channel: 'booth' });
});

test('the phones of each booth are told apart', async () => {
  const [mall, square] = [newId(), newId()];
  await counted(
    [onPhone(mall, 9), onPhone(square, 6), figure('booth', 2)],
    [onPhone(mall, -1), { ...onPhone(mall, 1), tier: 'confirmed' }],
  );
  const { sources } = await response();
  expect(
    sources.map(({ source, event, channel, people }) => [source, event, channel, people]),
  ).toEqual([
    ['booth', mall, 'booth', 9],
    ['booth', square, 'booth', 6],
    ['booth', null, 'booth', 2],
  ]);
});

test('of fewer than five nothing more is said', async () => {
  await counted([figure('mall-b', 4)]);
  expect((await response()).sources[0]).toMatchObject({ people: 4, interval: null });
  expect((await response()).without).toMatchObject({ people: 0, change: null });
});

test('who came by no link is held against as many days before', async () => {
  await counted([
    figure('', 10, '2011-12-05'),
    figure('', 40),
    { ...figure('', 99), tier: 'tallied' },
  ]);
  const { without } = await response();
  expect(without).toMatchObject({
    people: 40,
    before: { from: '2011-12-01', to: '2011-12-10', people: 10 },
    change: { perDay: 3 },
  });
  expect(without.change!.low).toBeGreaterThan(0);
});

test('one who takes it back is taken from the link and the day by which they came', async () => {
  await counted([figure('mall-a', 6)], [figure('mall-a', -1)]);
  expect((await response()).sources).toMatchObject([
    { source: 'mall-a', people: 5, days: [{ people: 5 }] },
  ]);
});

test('in whatever order figures come, they come to the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      shuffled({ sources: ['', 'mall-a', 'pin', 'booth'], days: ['2011-12-16', '2011-12-17'] }),
      async ([all, inAnotherOrder]) => {
        const outcomes = [];
        for (const deliveries of [all, inAnotherOrder]) {
          await media.sql('delete from media.responses');
          await counted(...deliveries);
          outcomes.push(await response());
        }
        expect(outcomes[1]).toEqual(outcomes[0]);
        const sum = (counted: readonly { readonly people: number }[]) =>
          counted.reduce((all, { people }) => all + people, 0);
        const { sources, without } = outcomes[0]!;
        for (const source of ['', 'pin', 'booth'])
          expect(
            source === '' ? without.people : sum(sources.filter((one) => one.source === source)),
          ).toBe(sum(all.flat().filter((figure) => figure.source === source)));
      },
    ),
    { seed: 11, numRuns: 15 },
  );
}, 60_000);

test('without days it is the last four weeks; of a campaign that is not there, nothing', async () => {
  const { from, to } = await response({});
  expect(Date.parse(to) - Date.parse(from)).toBe(27 * 86_400_000);
  await expect(response(period, 'elsewhere')).rejects.toMatchObject({ status: 404 });
});

test.each([
  ['one day alone', { from: '2011-12-17' }],
  ['days that go back', { from: '2011-12-17', to: '2011-12-16' }],
  ['more than a year', { from: '2010-01-01', to: '2011-12-16' }],
  ['no day of the calendar', { from: '2011-02-30', to: '2011-12-16' }],
  ['something else', { ...period, campaign: 'x' }],
])('%s is refused', (_what, asked) => {
  expect(responseAskedSchema.safeParse(asked).success).toBe(false);
});
