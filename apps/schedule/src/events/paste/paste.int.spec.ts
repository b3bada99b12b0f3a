import { ScheduleAlone, aYear, slug } from '../../schedule.fixture.js';
import { VenuesService } from '../../venues/venues.service.js';
import { EventsBulk } from '../bulk.service.js';
import { EventsQueries } from '../events.queries.js';
import { EventPastes } from './paste.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const aVenue = (name: string) =>
  schedule.get(VenuesService).create(schedule.rana, {
    kind: 'mall',
    names: { en: name },
    address: '',
    governorate: null,
    district: null,
    point: null,
    timeZone: null,
    weekend: [],
    agreesToMoves: false,
  });
const table = (...rows: string[]) => ['day\tfrom\tuntil\tvenue', ...rows].join('\n');
const planned = async (venue: string) =>
  (await schedule.get(EventsQueries).list(slug, { venue, limit: 50 })).events;

test('a month is pasted once: all drafts or none, and what is planned already is told by row', async () => {
  const venue = await aVenue('Pasted Mall');
  const pastes = schedule.get(EventPastes);
  const rows = [1, 2, 3].map((day) => `${aYear}-08-0${day}\t10:00\t18:00\tPasted Mall`);
  const wrong = table(...rows, `2020-01-01\t10:00\t18:00\tPasted Mall`, rows[0]!);
  const mistakes = [
    { path: 'rows.5.day', code: 'past' },
    { path: 'rows.6', code: 'planned_already' },
  ];
  await expect(pastes.paste(schedule.rana, wrong)).rejects.toMatchObject({ mistakes });
  expect(await planned(venue)).toEqual([]);

  expect((await pastes.preview(schedule.rana, table(...rows))).mistakes).toEqual([]);
  expect(await planned(venue)).toEqual([]);
  expect(await pastes.paste(schedule.rana, table(...rows))).toHaveLength(3);
  expect((await planned(venue)).map(({ state }) => state)).toEqual(['draft', 'draft', 'draft']);
  await expect(pastes.paste(schedule.rana, table(...rows))).rejects.toMatchObject({
    mistakes: [2, 3, 4].map((row) => ({ path: `rows.${row}`, code: 'planned_already' })),
  });
});

test('many events are moved, asked about and cancelled at once, each venue about its own, or none', async () => {
  const [one, other] = [await aVenue('First Mall'), await aVenue('Second Mall')];
  const bulk = schedule.get(EventsBulk);
  await schedule
    .get(EventPastes)
    .paste(
      schedule.rana,
      table(
        `${aYear}-09-01\t10:00\t18:00\tFirst Mall`,
        `${aYear}-09-02\t10:00\t18:00\tFirst Mall`,
        `${aYear}-09-01\t10:00\t18:00\tSecond Mall`,
      ),
    );
  const looked = async () =>
    [...(await planned(one)), ...(await planned(other))].map(({ id, version }) => ({
      id,
      version,
    }));

  await bulk.act(schedule.rana, { act: 'move', events: await looked(), days: 1 });
  expect((await planned(one)).map(({ starts }) => starts)).toEqual([
    `${aYear}-09-02T10:00`,
    `${aYear}-09-03T10:00`,
  ]);
  await bulk.act(schedule.rana, { act: 'propose', events: await looked() });
  const asked = await schedule.sql<{ venues: number; events: number }>(
    `select count(distinct e.venue)::int as venues, count(*)::int as events
     from schedule.proposal_events p join schedule.events e on e.id = p.event
     where e.venue = any($1) group by p.proposal order by 2`,
    [[one, other]],
  );
  expect(asked).toEqual([
    { venues: 1, events: 1 },
    { venues: 1, events: 2 },
  ]);

  const stale = await looked();
  stale[2] = { ...stale[2]!, version: 1 };
  const cancelled = bulk.act(schedule.rana, { act: 'cancel', events: stale, reason: 'Rain.' });
  await expect(cancelled).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect((await planned(one)).map(({ state }) => state)).toEqual(['proposed', 'proposed']);
  await bulk.act(schedule.rana, { act: 'cancel', events: await looked(), reason: 'Rain.' });
  expect((await planned(other)).map(({ state }) => state)).toEqual(['cancelled']);
});
