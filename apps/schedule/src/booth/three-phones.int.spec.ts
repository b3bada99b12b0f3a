import { foldEntries, type Entry } from '@blueheart/booth';
import fc from 'fast-check';
import { ScheduleAlone } from '../schedule.fixture.js';
import { aBooth, answersTo, aVolunteer, figuresOf, Phone, type Tap } from './booth.fixture.js';
import { sumUp } from './booth.rules.js';
import { EstimatesService } from './estimates.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const phone = fc.nat({ max: 2 });
const delta = fc.integer({ min: 1, max: 20 });
const anyOf = fc.nat();
/** What can happen at a booth, in any order. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant('visitors' as const), phone, delta }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('item' as const),
      phone,
      delta,
      language: fc.constantFrom('ar', 'fr', 'en'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('correct' as const),
      phone,
      anyOf,
      delta: fc.integer({ min: -20, max: 20 }).filter((one) => one !== 0),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('void' as const), phone, anyOf }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('clock' as const),
      phone,
      shows: fc.constantFrom('1970-01-01T00:00:00Z', '2099-01-01T00:00:00+14:00'),
    }),
  },
  /** Sends a part of what it has, several times at once; the answer may be lost, so it sends it again later. */
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('sync' as const),
      phone,
      from: fc.nat({ max: 30 }),
      count: fc.integer({ min: 1, max: 12 }),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What the step taps; nothing where there is nothing yet that it could name. */
function tapOf(one: Step, all: readonly Entry[]): Tap | undefined {
  if (one.act === 'visitors') return { kind: 'visitors', delta: one.delta };
  if (one.act === 'item')
    return { kind: 'item', item: 'brochure', language: one.language, delta: one.delta };
  if ((one.act !== 'correct' && one.act !== 'void') || !all.length) return undefined;
  const entry = all[one.anyOf % all.length]!.id;
  return one.act === 'correct'
    ? { kind: 'correct', entry, delta: one.delta }
    : { kind: 'void', entry };
}

/** Sends so many times at once, and says which of it the log has now. */
async function sync(one: Phone, entries: readonly Entry[], times = 1): Promise<readonly Entry[]> {
  if (!entries.length) return [];
  const sent = await Promise.all(
    Array.from({ length: times }, () => answersTo(schedule, one, entries)),
  );
  for (const answer of sent.flat()) expect(['accepted', 'duplicate']).toContain(answer);
  return entries;
}

/** What hearers know, who only add up what they are told. */
async function heardOf(event: string) {
  type Told = { event: string; figures?: Figure[]; changes?: (Figure & { delta: number })[] };
  type Figure = { kind: string; what: string; language: string; count: number };
  const told: Figure[] = [];
  for (const type of ['BoothActivityLogged', 'BoothActivityCorrected', 'BoothActivityVoided'])
    for (const { figures, changes } of (await schedule.announced<Told>(type)).filter(
      (one) => one.event === event,
    ))
      told.push(
        ...(figures ?? []),
        ...(changes ?? []).map((one) => ({ ...one, count: one.delta })),
      );
  return sumUp(told, ({ count }) => count)
    .filter(({ count }) => count !== 0)
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
const keyOf = (figure: { kind: string; what: string; language: string }) =>
  `${figure.kind}/${figure.what}/${figure.language}`;

test('whatever three phones tap, correct, send and send again, the same is counted, kept and told', async () => {
  const event = fc.array(step, { minLength: 5, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(event, fc.boolean(), async (steps, isEstimated) => {
      const booth = await aBooth(schedule);
      const phones = [0, 1, 2].map(() => new Phone(booth, aVolunteer()));
      const made = (one: Phone, entries: readonly Entry[]) =>
        entries.map((entry) => ({ ...entry, device: one.device }));
      const estimate = {
        device: phones[0]!.device,
        first: 1,
        last: 2,
        visitors: 70,
        conversations: 0,
        items: [],
      };
      if (isEstimated) {
        const { device, first, last, ...counts } = estimate;
        const wanted = { device, first, last, counts, reason: 'It fell into the fountain.' };
        await schedule.get(EstimatesService).make(schedule.rana, booth, wanted);
      }
      const known: ReturnType<typeof made> = [];
      for (const one of steps) {
        const at = phones[one.phone]!;
        if (one.act === 'clock') at.clock = () => one.shows;
        if (one.act === 'sync')
          known.push(
            ...made(
              at,
              await sync(at, at.entries.slice(one.from, one.from + one.count), one.times),
            ),
          );
        const tap = tapOf(
          one,
          phones.flatMap(({ entries }) => entries),
        );
        if (tap) at.tap(tap);
      }
      const estimates = isEstimated ? [estimate] : [];
      expect((await figuresOf(schedule, booth)).figures).toEqual(foldEntries(known, estimates));

      await Promise.all(phones.map((one) => sync(one, one.entries)));
      const all = phones.flatMap((one) => made(one, one.entries));
      const { figures, devices } = await figuresOf(schedule, booth);
      expect(figures).toEqual(foldEntries(all, estimates));
      expect(await heardOf(booth)).toEqual(figures);
      for (const { device, confirmed, missing } of devices)
        expect([confirmed, missing]).toEqual([
          phones.find((one) => one.device === device)!.entries.length,
          0,
        ]);
    }),
    { numRuns: 25 },
  );
}, 120_000);
