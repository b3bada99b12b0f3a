import type { By } from '@blueheart/access';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { ConferenceQueries } from '../conference/conference.queries.js';
import { ConferenceService } from '../conference/conference.service.js';
import { EventsService } from '../events/events.service.js';
import { readLink } from '../pages/linked.js';
import { aYear, ScheduleAlone, slug } from '../schedule.fixture.js';
import { VenuesService } from '../venues/venues.service.js';
import { ClassesService } from './classes.service.js';

let schedule: ScheduleAlone;
let rana: By;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  rana = schedule.rana;
}, 60_000);
afterAll(() => schedule.stop());

const visit = (event: string) => schedule.get(ConferenceQueries).visit(slug, event);
const approvals = () => schedule.get(ApprovalsService);
const conferences = () => schedule.get(ConferenceService);
const classes = () => schedule.get(ClassesService);
const elsewhere = (): By => ({ ...rana, campaign: 'elsewhere' });

async function aSchool(): Promise<string> {
  return schedule.get(VenuesService).create(rana, {
    kind: 'school',
    names: { en: 'Cedar School', ar: 'مدرسة الأرز' },
    address: '',
    governorate: 'LB-BA',
    district: null,
    point: null,
    timeZone: null,
    weekend: [],
    agreesToMoves: false,
  });
}

async function aConference(venue?: string): Promise<string> {
  return schedule.aDraft({
    venue: venue ?? (await aSchool()),
    kind: 'conference',
    starts: `${aYear}-03-06T09:00`,
    ends: `${aYear}-03-06T11:00`,
  });
}

const plan = { grades: ['g7', 'g8'], languages: ['ar' as const], agenda: [], needs: [] };
const planned = async (event: string, changes: Partial<typeof plan> = {}) =>
  conferences().plan(rana, event, {
    ...plan,
    ...changes,
    version: (await visit(event)).plan.version,
  });
const approved = async (event: string, step: string, grades = ['g7', 'g8'], replaces?: string) =>
  approvals().record(rana, event, {
    version: (await schedule.event(event)).version,
    step,
    reference: 'Ref. 2027/118',
    on: `${aYear - 1}-11-02`,
    grades,
    languages: ['ar'],
    replaces,
  });
const change = async (event: string, changes: object) =>
  schedule
    .get(EventsService)
    .change(rana, [{ id: event, version: (await schedule.event(event)).version, ...changes }]);
const standing = async (event: string) =>
  (await visit(event)).approvals.map(({ step, because }) => `${step} ${because ?? 'holds'}`).sort();
const lacking = async (event: string) =>
  (await visit(event)).missing.map(({ step, lacks }) => `${step} ${lacks}`);

test('an event at a school needs the approvals of the roll-out, for its grades and languages', async () => {
  const event = await aConference();
  await planned(event);
  expect(await lacking(event)).toEqual(['ministry approval', 'head approval']);
  const narrow = await approved(event, 'ministry', ['g7']);
  await approved(event, 'head');
  expect(await lacking(event)).toEqual(['ministry grades']);
  await expect(approved(event, 'head')).rejects.toMatchObject({ code: 'approved-already' });
  await expect(approved(event, 'mayor')).rejects.toMatchObject({ status: 400 });
  await expect(approved(event, 'ministry', ['g99'])).rejects.toMatchObject({ status: 400 });
  await expect(approved(event, 'head', ['g7', 'g8'], narrow)).rejects.toMatchObject({
    status: 404,
  });
  await approved(event, 'ministry', ['g7', 'g8', 'g9'], narrow);
  expect(await standing(event)).toEqual(['head holds', 'ministry holds', 'ministry replaced']);
  expect(await lacking(event)).toEqual([]);
  const { venue } = await schedule.aMall();
  expect(await lacking(await aConference(venue))).toEqual([]);
});

test('an approval is void on another day or for other grades, and stays with another hour', async () => {
  const event = await aConference();
  await planned(event);
  await approved(event, 'ministry');
  await approved(event, 'head');
  await change(event, { starts: `${aYear}-03-06T08:30` });
  await planned(event, { grades: ['g8', 'g7'] });
  expect(await standing(event)).toEqual(['head holds', 'ministry holds']);
  await change(event, { starts: `${aYear}-03-07T09:00`, ends: `${aYear}-03-07T11:00` });
  expect(await standing(event)).toEqual(['head moved', 'ministry moved']);
  await approved(event, 'head');
  await planned(event, { grades: ['g7'] });
  expect(await standing(event)).toEqual(['head grades', 'head moved', 'ministry moved']);
  const id = await approved(event, 'head', ['g7']);
  await change(event, { venue: await aSchool() });
  expect((await visit(event)).approvals.find((one) => one.id === id)).toMatchObject({
    because: 'place',
    reference: 'Ref. 2027/118',
  });
  const stored = await schedule.sql<{ step: string }>(
    'select from schedule.approvals where event = $1',
    [event],
  );
  expect(stored).toHaveLength(4);
});

test('an approval that was written down by mistake is void once, and each act is audited', async () => {
  const event = await aConference();
  const id = await approved(event, 'head');
  await approvals().takeBack(rana, event, id);
  await approvals().takeBack(rana, event, id);
  await expect(approvals().takeBack(elsewhere(), event, id)).rejects.toMatchObject({ status: 404 });
  expect(await standing(event)).toEqual(['head mistake']);
  const noted = await schedule.announced<{ action: string; object: { id: string } }>(
    'ActionAudited',
  );
  const ofEvent = noted.filter(({ object }) => object.id === event).map(({ action }) => action);
  expect(ofEvent).toEqual(['event.create', 'event.approve', 'event.unapprove']);
});

test('a plan has versions, and whoever changes one that is not the last is refused', async () => {
  const event = await aConference();
  const agenda = [
    { at: '09:00', minutes: 20, title: 'Opening', by: 'Head of the school', speaker: null },
  ];
  const needs = [{ what: 'Projector', ready: false }];
  await conferences().plan(rana, event, { ...plan, agenda, needs, version: 0 });
  await expect(conferences().plan(rana, event, { ...plan, version: 0 })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await visit(event)).plan).toMatchObject({ version: 1, agenda, needs });
  await planned(event, { languages: ['ar'] });
  const versions = await schedule.sql<{ agenda: unknown }>(
    `select conference_then -> 'agenda' as agenda from schedule.conference_versions where event = $1 order by version`,
    [event],
  );
  expect(versions).toEqual([{ agenda }, { agenda: [] }]);
});

/** The event has begun an hour ago. */
const began = (event: string) =>
  schedule.sql(
    `update schedule.events set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour',
       occupied = tstzrange(now() - interval '1 hour', now() + interval '1 hour')
     where id = $1`,
    [event],
  );

test('who came is written down by grade, and answers as numbers of the questions that are asked', async () => {
  const event = await aConference();
  const counts = {
    version: 0,
    attendance: [{ grade: 'g7', people: 54 }],
    answers: [
      { question: 'knows-whom', when: 'before' as const, answer: 'yes-i-do', people: 11 },
      { question: 'knows-whom', when: 'after' as const, answer: 'yes-i-do', people: 49 },
    ],
  };
  const count = (changes: object) => conferences().count(rana, event, { ...counts, ...changes });
  await expect(count({})).rejects.toMatchObject({ code: 'not-begun' });
  await began(event);
  await expect(
    count({ answers: [{ ...counts.answers[0]!, answer: 'yes-i-can' }] }),
  ).rejects.toMatchObject({ status: 400 });
  const [one] = counts.attendance;
  await expect(count({ attendance: [one, one] })).rejects.toMatchObject({ status: 400 });
  await count({});
  expect((await visit(event)).plan).toMatchObject({ ...counts, version: 1 });
});

const tallied = async (id: string) =>
  (await schedule.announced<{ class: string; people: number; revision: number }>('ClassTallied'))
    .filter((one) => one.class === id)
    .map(({ people, revision }) => ({ people, revision }));

test('a class is told once by its teacher, never more than there are, and counts once it is checked', async () => {
  const event = await aConference();
  const seven = { name: '7B', grade: 'g7', enrolled: 30 };
  const { id, pass } = await classes().add(rana, event, seven);
  const tell = (tookPart: number, link = readLink(pass)!) =>
    classes().tell(slug, link, { tookPart, locale: 'ar' });
  expect(await tell(27)).toBe('not-now');
  await began(event);
  expect(await tell(31)).toBe('more-than-there-are');
  expect(await tell(27, { id, token: 'x'.repeat(43) })).toBe('unknown');
  expect(await classes().tell('elsewhere', readLink(pass)!, { tookPart: 2, locale: 'ar' })).toBe(
    'unknown',
  );
  await expect(classes().count(rana, event, id, 27)).rejects.toMatchObject({ code: 'not-told' });
  expect(await Promise.all([tell(27), tell(26)])).toEqual(
    expect.arrayContaining(['told', 'not-now']),
  );
  const { tookPart } = (await visit(event)).classes[0]!;
  const waiting = () => schedule.get(ConferenceQueries).told(slug);
  expect(await waiting()).toEqual({ waiting: 1, event });
  await expect(classes().count(rana, event, id, tookPart! - 1)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  expect(await tallied(id)).toEqual([]);
  await Promise.all([1, 2, 3].map(() => classes().count(rana, event, id, tookPart!)));
  expect(await tallied(id)).toEqual([{ people: tookPart, revision: 1 }]);
  expect(await waiting()).toEqual({ waiting: 0, event: null });
  await expect(
    schedule.sql('update schedule.classes set took_part = 31 where id = $1', [id]),
  ).rejects.toThrow('no_more_than_there_are');
});

test('a class is once at a school, also at another conference, until it is taken back', async () => {
  const venue = await aSchool();
  const [event, another] = [await aConference(venue), await aConference(venue)];
  const eight = { name: '8A', grade: 'g8', enrolled: 25 };
  const { id, pass } = await classes().add(rana, event, eight);
  await expect(classes().add(rana, another, { ...eight, name: '8a' })).rejects.toMatchObject({
    code: 'class-there',
  });
  await began(event);
  await classes().tell(slug, readLink(pass)!, { tookPart: 25, locale: 'fr' });
  await classes().ask(rana, event, id, 'They are 24 by the list.');
  expect(await classes().tell(slug, readLink(pass)!, { tookPart: 24, locale: 'fr' })).toBe('told');
  const renewed = await classes().renewLink(rana, event, id);
  expect(await classes().tell(slug, readLink(pass)!, { tookPart: 1, locale: 'fr' })).toBe(
    'unknown',
  );
  await classes().count(rana, event, id, 24);
  await expect(classes().takeBack(elsewhere(), event, id, 'Not ours')).rejects.toMatchObject({
    status: 404,
  });
  await classes().takeBack(rana, event, id, 'It was another class.');
  await classes().takeBack(rana, event, id, 'It was another class.');
  expect(await tallied(id)).toEqual([
    { people: 24, revision: 1 },
    { people: 0, revision: 2 },
  ]);
  expect(await classes().tell(slug, readLink(renewed.pass)!, { tookPart: 1, locale: 'fr' })).toBe(
    'not-now',
  );
  await classes().add(rana, another, eight);
});
