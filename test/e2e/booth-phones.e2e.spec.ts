import { PhoneByCode, weathers } from '../support/phone-by-code.js';
import { foldEntries } from '@blueheart/booth';
import { isFullMatrix } from '@blueheart/testing';
import fc from 'fast-check';
import { joined, type Colleague } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

const of = `/campaigns/${slug}`;
const dayMs = 86_400_000;

let system: System;
let admin: Colleague;
let venue: string;
let volunteers: { readonly at: Colleague; readonly id: string }[];
let undo: () => void;
let phones: readonly PhoneByCode[] = [];
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  admin = (await joined(system, 'admin', 'booths@example.org')).at;
  const mall = { kind: 'mall', names: { en: 'Three Phones Mall' } };
  venue = String((await admin.post(`${of}/venues`, mall)).body['id']);
  volunteers = [];
  for (const name of ['maya', 'karim', 'lina']) {
    const { at } = await joined(system, 'volunteer', `${name}-at-booth@example.org`);
    volunteers.push({ at, id: String((await at.get('/session')).body['id']) });
  }
  await system.settle();
  undo = PhoneByCode.among(system.url, () => phones);
}, 60_000);
afterAll(async () => {
  undo();
  await system.stop();
});

const phone = fc.nat({ max: 2 });
const tab = fc.nat({ max: 1 });
const act = <const Name extends string, Rest extends object>(
  name: Name,
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
) =>
  fc.record({ act: fc.constant(name), phone, ...rest }) as fc.Arbitrary<
    { readonly act: Name; readonly phone: number } & Rest
  >;
const step = fc.oneof(
  { weight: 4, arbitrary: act('tap', { tab, delta: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 2, arbitrary: act('burst', { taps: fc.integer({ min: 2, max: 5 }) }) },
  { weight: 2, arbitrary: act('correct', { tab, any: fc.nat(), delta: fc.constantFrom(-3, 2) }) },
  { weight: 2, arbitrary: act('void', { tab, any: fc.nat() }) },
  { weight: 3, arbitrary: act('weather', { weather: fc.constantFrom(...weathers) }) },
  { weight: 3, arbitrary: act('sync', { tab }) },
  { weight: 2, arbitrary: act('everybody syncs', {}) },
  {
    weight: 1,
    arbitrary: act('clock', { skew: fc.constantFrom(-20_000 * dayMs, 0, 900 * dayMs) }),
  },
  { weight: 1, arbitrary: act('reopen', {}) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Gives the ids of what it tapped. */
async function go(one: Step, known: readonly string[]): Promise<string[]> {
  const at = phones[one.phone]!;
  const visitors = (which: number, delta: number) => at.tap({ kind: 'visitors', delta }, which);
  const entry = 'any' in one && known.length ? known[one.any % known.length] : undefined;
  switch (one.act) {
    case 'tap':
      return [(await visitors(one.tab, one.delta)).id];
    case 'burst': {
      const taps = Array.from({ length: one.taps }, (_, n) => visitors(n % 2, 1));
      return (await Promise.all(taps)).map(({ id }) => id);
    }
    case 'correct':
      return entry
        ? [(await at.tap({ kind: 'correct', entry, delta: one.delta }, one.tab)).id]
        : [];
    case 'void':
      return entry ? [(await at.tap({ kind: 'void', entry }, one.tab)).id] : [];
    case 'weather':
      at.weather = one.weather;
      return [];
    case 'sync':
      await at.sync(one.tab);
      return [];
    case 'everybody syncs':
      await Promise.all(phones.flatMap((each) => [each.sync(0), each.sync(1)]));
      return [];
    case 'clock':
      at.skew = one.skew;
      return [];
    case 'reopen':
      at.reopen();
      return [];
  }
}

async function aBooth(): Promise<string> {
  const wall = (ms: number) =>
    new Date(Date.now() + ms).toLocaleString('sv-SE', { timeZone: 'Asia/Beirut' }).slice(0, 16);
  const [starts, ends] = [wall(600_000), wall(8 * 3_600_000)].map((at) => at.replace(' ', 'T'));
  const { body } = await admin.post(`${of}/events`, { kind: 'booth', venue, starts, ends });
  return String(body['id']);
}

test('whatever three phones tap in two tabs each, and however the network fails them, the totals are those of what was tapped', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 45 }), async (steps) => {
      const event = await aBooth();
      phones = volunteers.map(({ at, id }) => new PhoneByCode(at, { slug, event, by: id }));
      const known: string[] = [];
      for (const one of steps) known.push(...(await go(one, known)));
      for (const one of phones) await one.sendAll();

      const made = [];
      for (const one of phones) {
        const entries = await one.entries();
        expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, at) => at + 1));
        expect(entries.map(({ state }) => state)).toEqual(entries.map(() => 'confirmed'));
        made.push(...entries.map(({ entry }) => ({ ...entry, device: one.device })));
      }
      expect(made).toHaveLength(known.length);
      const { body } = await admin.get(`${of}/events/${event}/booth`);
      expect(body['figures']).toEqual(foldEntries(made));
      for (const device of body['devices'] as object[])
        expect(device).toMatchObject({ missing: 0, waiting: 0 });
    }),
    { numRuns: isFullMatrix ? 150 : 12 },
  );
}, 120_000);

test('what waits for a campaign to which nobody here belongs holds up no other', async () => {
  const { at, id: by } = volunteers[0]!;
  const [event, elsewhere] = [await aBooth(), await aBooth()];
  const one = new PhoneByCode(at, { slug, event, by });
  phones = [one];
  const visitor = { kind: 'visitors', delta: 1 } as const;
  for (let n = 0; n < 3; n += 1)
    await one.tap(visitor, 0, { slug: 'a-year-ago', event: elsewhere, by });
  await one.tap(visitor);
  await one.sendAll();
  const states = (await one.entries()).map(({ slug: of, state }) => `${of} ${state}`);
  expect(states.toSorted()).toEqual([
    ...Array.from({ length: 3 }, () => 'a-year-ago waiting'),
    `${slug} confirmed`,
  ]);
});
