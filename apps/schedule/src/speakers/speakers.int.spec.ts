import type { By } from '@blueheart/access';
import { keyCount } from '@blueheart/testing';
import { ConferenceQueries } from '../conference/conference.queries.js';
import { ConferenceService } from '../conference/conference.service.js';
import { aYear, ScheduleAlone, slug } from '../schedule.fixture.js';
import { speakerWantedSchema } from './speaker.schema.js';
import { SpeakersService } from './speakers.service.js';

let schedule: ScheduleAlone;
let rana: By;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  rana = schedule.rana;
}, 60_000);
afterAll(() => schedule.stop());

const speakers = () => schedule.get(SpeakersService);
const conferences = () => schedule.get(ConferenceService);
const visit = (event: string) => schedule.get(ConferenceQueries).visit(slug, event);
const elsewhere = (): By => ({ ...rana, campaign: 'elsewhere' });

async function aConference(): Promise<string> {
  const { venue } = await schedule.aMall();
  return schedule.aDraft({
    venue,
    kind: 'conference',
    starts: `${aYear}-03-06T09:00`,
    ends: `${aYear}-03-06T11:00`,
  });
}

const judge = {
  position: 'Judge',
  name: 'Hanan Sabbagh',
  email: 'hanan@court.example.org',
  phone: '+961 1 555 010',
};
const add = (event: string, changes: Partial<typeof judge> = {}) =>
  speakers().add(rana, event, { ...judge, ...changes });

const row = (speaker: string | null) => ({
  at: '09:00',
  minutes: 20,
  title: 'What the law says',
  by: null,
  speaker,
});
const planned = async (event: string, agenda: ReturnType<typeof row>[], version?: number) =>
  conferences().plan(rana, event, {
    version: version ?? (await visit(event)).plan.version,
    grades: [],
    languages: [],
    agenda,
    needs: [],
  });
const named = async (event: string) => (await visit(event)).plan.agenda.map((one) => one.speaker);

const noted = async () =>
  (await schedule.announced<{ action: string; object: { id: string } }>('ActionAudited')).map(
    ({ action, object }) => `${action} ${object.id}`,
  );

test('a speaker is kept sealed, is seen by who looks, and the log says who looked and never at whom', async () => {
  const event = await aConference();
  expect(await speakers().look(rana, event)).toEqual([]);
  const id = await add(event);
  expect(await speakers().look(rana, event)).toEqual([{ id, ...judge }]);
  expect((await visit(event)).speakers).toEqual([{ id, position: 'Judge' }]);
  expect((await noted()).slice(-2)).toEqual([`speaker.create ${id}`, `speaker.look ${event}`]);
  const [stored] = await schedule.sql<{ all: string }>(
    `select (select json_agg(s) from schedule.speakers s)::text || (select json_agg(t) from told.events t)::text as all`,
  );
  for (const said of [judge.name, judge.email, judge.phone])
    expect(stored!.all).not.toContain(said);
  const told = await schedule.announced<{ action: string; person?: object }>('ActionAudited');
  expect(told.filter((one) => one.action.startsWith('speaker.') && one.person)).toEqual([]);
});

test('another campaign neither looks at a speaker of this one, nor adds one, nor forgets them', async () => {
  const event = await aConference();
  const id = await add(event);
  const none = { code: 'no-such-event', status: 404 };
  await expect(speakers().look(elsewhere(), event)).rejects.toMatchObject(none);
  await expect(speakers().add(elsewhere(), event, judge)).rejects.toMatchObject(none);
  await expect(speakers().forget(elsewhere(), event, id)).rejects.toMatchObject(none);
  const another = await aConference();
  await expect(speakers().forget(rana, another, id)).rejects.toMatchObject({
    code: 'no-such-speaker',
    status: 404,
  });
  expect(await speakers().look(rana, event)).toHaveLength(1);
});

test('an event has thirty speakers at most, however many are added at once', async () => {
  const event = await aConference();
  const four = () => Promise.allSettled(Array.from({ length: 4 }, () => add(event)));
  for (let n = 0; n < 28; n += 4) await four();
  expect((await four()).filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  await expect(add(event)).rejects.toMatchObject({ code: 'too-many-speakers', status: 422 });
  const [first] = await speakers().look(rana, event);
  await speakers().forget(rana, event, first!.id);
  await add(event);
});

test('an event that is over gets no speaker, and forgets those it had', async () => {
  const event = await aConference();
  const id = await add(event);
  await planned(event, [row(id)]);
  await schedule.sql(`update schedule.events set state = 'done' where id = $1`, [event]);
  await expect(add(event)).rejects.toMatchObject({ code: 'event-over', status: 409 });
  await speakers().forget(rana, event, id);
  expect(await named(event)).toEqual([null]);
});

test('the agenda names speakers of its own event, and says which row names somebody else', async () => {
  const event = await aConference();
  const stranger = await add(await aConference());
  const own = await add(event);
  const wrong = (at: number) => ({
    status: 400,
    mistakes: [{ path: `agenda.${at}.speaker`, code: 'invalid_value' }],
  });
  await expect(planned(event, [row(own), row(stranger)])).rejects.toMatchObject(wrong(1));
  await planned(event, [row(own), row(null)]);
  expect(await named(event)).toEqual([own, null]);
  await speakers().forget(rana, event, own);
  await expect(planned(event, [row(own)])).rejects.toMatchObject(wrong(0));
});

test('whoever is forgotten is gone from the agenda with the same step, and nothing of them is left', async () => {
  const event = await aConference();
  const [leaves, stays] = [await add(event), await add(event, { position: 'Doctor' })];
  await planned(event, [row(leaves), row(stays), row(leaves)]);
  const sql = (text: string) => schedule.sql(text);
  const { openable, erased } = await keyCount(sql);
  await speakers().forget(rana, event, leaves);
  expect(await keyCount(sql)).toEqual({ openable: openable - 1, erased: erased + 1 });
  expect(await named(event)).toEqual([null, stays, null]);
  expect((await visit(event)).plan.version).toBe(2);
  expect((await visit(event)).speakers).toEqual([{ id: stays, position: 'Doctor' }]);
  expect(await speakers().look(rana, event)).toMatchObject([{ id: stays }]);
  const [left] = await schedule.sql('select person from schedule.speakers where id = $1', [leaves]);
  expect(left).toEqual({ person: null });
  await expect(speakers().forget(rana, event, leaves)).rejects.toMatchObject({ status: 404 });
  expect((await noted()).filter((one) => one.endsWith(leaves))).toEqual([
    `speaker.create ${leaves}`,
    `speaker.forget ${leaves}`,
  ]);
  await expect(
    schedule.sql(`update schedule.speakers set person = 'again' where id = $1`, [leaves]),
  ).rejects.toThrow('nothing_is_left_of_the_forgotten');
});

test('however a plan and a forgetting cross, the agenda names nobody who is forgotten', async () => {
  const event = await aConference();
  for (let round = 0; round < 10; round += 1) {
    const id = await add(event);
    const { version } = (await visit(event)).plan;
    await Promise.allSettled([
      planned(event, [row(id)], version),
      speakers().forget(rana, event, id),
    ]);
    expect((await visit(event)).speakers).toEqual([]);
    expect(await named(event)).not.toContain(id);
  }
});

test('a speaker whose key was destroyed is nobody any more, and can still be taken off the list', async () => {
  const event = await aConference();
  const id = await add(event);
  await schedule.sql(
    `delete from sealing.data_keys where id = (select person_key from schedule.speakers where id = $1)`,
    [id],
  );
  expect(await speakers().look(rana, event)).toEqual([{ id, position: 'Judge', name: '' }]);
  await speakers().forget(rana, event, id);
  expect(await speakers().look(rana, event)).toEqual([]);
});

test('what was planned before rows could name a speaker names none', async () => {
  const event = await aConference();
  await planned(event, [row(null)]);
  await schedule.sql(
    `update schedule.conferences set agenda = jsonb_build_array((agenda -> 0) - 'speaker') where event = $1`,
    [event],
  );
  expect(await named(event)).toEqual([null]);
});

test.each([
  ['without a name', { ...judge, name: undefined }],
  ['without a function', { ...judge, position: ' ' }],
  ['with an address that is none', { ...judge, email: 'court' }],
  ['with a number that is none', { ...judge, phone: 'call the court' }],
  ['with more than is asked', { ...judge, born: '1970-01-01' }],
])('nobody is written down %s', (_what, wanted) => {
  expect(speakerWantedSchema.safeParse(wanted).success).toBe(false);
});

test('a name and a function are enough', () => {
  const { position, name } = judge;
  expect(speakerWantedSchema.safeParse({ position, name }).success).toBe(true);
});
