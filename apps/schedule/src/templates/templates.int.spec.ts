import type { By } from '@blueheart/access';
import { ConferenceQueries } from '../conference/conference.queries.js';
import { ConferenceService } from '../conference/conference.service.js';
import { EventsQueries } from '../events/events.queries.js';
import { aYear, ScheduleAlone, slug } from '../schedule.fixture.js';
import { ShiftsQueries } from '../shifts/shifts.queries.js';
import { ShiftsService } from '../shifts/shifts.service.js';
import { TemplatesQueries } from './templates.queries.js';
import { SpeakersService } from '../speakers/speakers.service.js';
import { TemplatesService } from './templates.service.js';

let schedule: ScheduleAlone;
let rana: By;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  rana = schedule.rana;
}, 60_000);
afterAll(() => schedule.stop());

const templates = () => schedule.get(TemplatesService);
const list = () => schedule.get(TemplatesQueries).list(slug);
const boardOf = (event: string) => schedule.get(ShiftsQueries).board(slug, event);
const elsewhere = (): By => ({ ...rana, campaign: 'elsewhere' });

/** A booth from ten to eight that is set up for an hour, with somebody there from nine. */
async function aBooth(): Promise<string> {
  const event = await schedule.aDraft({
    ...(await schedule.aMall()),
    titles: { en: 'Weekend booth' },
    setupMinutes: 60,
    expectedVisitors: 300,
  });
  await schedule.get(ShiftsService).create(rana, event, {
    role: 'booth',
    starts: `${aYear}-06-17T09:00`,
    ends: `${aYear}-06-17T14:00`,
    need: 2,
    capacity: 3,
    skills: ['first-aid'],
    languages: [],
  });
  return event;
}

const save = async (name: string) => templates().save(rana, { name, event: await aBooth() });

test('an event is planned by another one, with its shifts, at another place on another day', async () => {
  const id = await save('A weekend at a mall');
  const { venue, space } = await schedule.aMall();
  const event = await templates().plan(rana, id, { venue, starts: `${aYear}-07-01T16:00` });
  expect(await schedule.event(event)).toMatchObject({
    state: 'draft',
    titles: { en: 'Weekend booth' },
    space: { id: space },
    starts: `${aYear}-07-01T16:00`,
    ends: `${aYear}-07-02T02:00`,
    setupMinutes: 60,
    expectedVisitors: 300,
    owner: (rana.actor as { id: string }).id,
  });
  expect((await boardOf(event)).shifts).toMatchObject([
    {
      starts: `${aYear}-07-01T15:00`,
      ends: `${aYear}-07-01T20:00`,
      need: 2,
      capacity: 3,
      skills: ['first-aid'],
      taken: 0,
    },
  ]);
});

test('of a conference its programme is taken along, and nothing of what came of it', async () => {
  const { venue } = await schedule.aMall();
  const event = await schedule.aDraft({ venue, kind: 'conference' });
  const speaker = await schedule
    .get(SpeakersService)
    .add(rana, event, { position: 'Doctor', name: 'Karim Aoun' });
  await schedule.get(ConferenceService).plan(rana, event, {
    version: 0,
    grades: ['g7'],
    languages: ['ar'],
    agenda: [{ at: '10:15', minutes: 45, title: 'Talk', by: 'Speaker', speaker }],
    needs: [{ what: 'Projector', ready: true }],
  });
  const id = await templates().save(rana, { name: 'A morning at a school', event });
  const made = await templates().plan(rana, id, { venue, starts: `${aYear}-07-02T08:00` });
  expect((await schedule.get(ConferenceQueries).visit(slug, made)).plan).toMatchObject({
    version: 1,
    grades: ['g7'],
    agenda: [{ at: '08:15', title: 'Talk', speaker: null }],
    needs: [{ what: 'Projector', ready: false }],
    attendance: [],
  });
});

test('nothing is planned where one of its shifts cannot be', async () => {
  const id = await save('Too short');
  const { venue } = await schedule.aMall();
  const day = `${aYear}-07-03`;
  await expect(
    templates().plan(rana, id, { venue, starts: `${day}T10:00`, ends: `${day}T12:00` }),
  ).rejects.toMatchObject({ mistakes: [{ path: 'shifts.0.ends', code: 'outside_event' }] });
  await expect(
    templates().plan(rana, id, { venue, starts: '2011-12-17T10:00' }),
  ).rejects.toMatchObject({ mistakes: [{ path: 'starts', code: 'past' }] });
  const { events } = await schedule.get(EventsQueries).list(slug, { venue, limit: 10 });
  expect(events).toEqual([]);
});

test('a name is one template’s in its campaign, until that one is removed', async () => {
  const id = await save('The same');
  await expect(save('THE SAME')).rejects.toMatchObject({ code: 'template-name-taken' });
  const other = await save('Another');
  await expect(templates().rename(rana, other, 'the same')).rejects.toMatchObject({
    code: 'template-name-taken',
  });
  await templates().remove(rana, id);
  await templates().remove(rana, id);
  await templates().rename(rana, other, 'The same');
  const names = (await list()).map(({ name }) => name);
  expect(names.filter((name) => /same|another/i.test(name))).toEqual(['The same']);
});

test('one that was removed plans nothing more, and what was planned by it stays', async () => {
  const id = await save('For a while');
  const { venue } = await schedule.aMall();
  const event = await templates().plan(rana, id, { venue, starts: `${aYear}-07-04T10:00` });
  await templates().remove(rana, id);
  expect((await list()).map((one) => one.id)).not.toContain(id);
  const again = { venue, starts: `${aYear}-07-05T10:00` };
  await expect(templates().plan(rana, id, again)).rejects.toMatchObject({
    code: 'no-such-template',
  });
  await expect(templates().rename(rana, id, 'Back')).rejects.toMatchObject({ status: 404 });
  expect(await schedule.event(event)).toMatchObject({ state: 'draft' });
});

test('nobody of another campaign comes by it', async () => {
  const id = await save('Ours');
  const { venue } = await schedule.aMall();
  const acts = [
    templates().rename(elsewhere(), id, 'Theirs'),
    templates().remove(elsewhere(), id),
    templates().plan(elsewhere(), id, { venue, starts: `${aYear}-07-06T10:00` }),
    templates().save(elsewhere(), { name: 'Theirs', event: await aBooth() }),
  ];
  for (const act of acts) await expect(act).rejects.toMatchObject({ status: 404 });
  expect(await schedule.get(TemplatesQueries).list('elsewhere')).toEqual([]);
  expect((await list()).map(({ name }) => name)).toContain('Ours');
});

test('who keeps, renames or removes one is noted', async () => {
  const id = await save('Noted');
  await templates().rename(rana, id, 'Noted well');
  await templates().remove(rana, id);
  const acts = await schedule.announced<{ action: string; object: { id: string } }>(
    'ActionAudited',
  );
  expect(acts.filter(({ object }) => object.id === id).map(({ action }) => action)).toEqual([
    'template.save',
    'template.rename',
    'template.remove',
  ]);
});
