import { newId } from '@blueheart/sealing';
import { Colleague, joined } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
let admin: Colleague;
let coordinator: Colleague;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  admin = (await joined(system, 'admin', 'rana@example.org')).at;
  coordinator = (await joined(system, 'coordinator', 'karim@example.org')).at;
}, 60_000);
afterAll(() => system.stop());

const campaign = `/campaigns/${slug}`;
const day = `${new Date().getUTCFullYear() + 2}-03-06`;
const judge = { position: 'Judge', name: 'Hanan Sabbagh', phone: '+961 1 555 010' };

const made = async (path: string, body: object) => {
  const answer = await coordinator.post(`${campaign}${path}`, body);
  expect([answer.status, answer.body]).toEqual([201, { id: expect.any(String) }]);
  return String(answer.body['id']);
};

/** A conference at a school, with a judge who speaks. */
async function aConference(): Promise<{ path: string; event: string; speaker: string }> {
  const venue = await made('/venues', { kind: 'school', names: { en: 'Cedar School' } });
  const times = { starts: `${day}T09:00`, ends: `${day}T11:00` };
  const event = await made('/events', { kind: 'conference', venue, ...times });
  const path = `/events/${event}`;
  return { path, event, speaker: await made(`${path}/speakers`, judge) };
}

const row = { at: '09:00', minutes: 20, title: 'What the law says', by: null };
const planned = (path: string, agenda: object[]) =>
  coordinator.ask('PUT', `${campaign}${path}/conference`, {
    version: 0,
    grades: [],
    languages: [],
    agenda,
    needs: [],
  });

test('whoever only sees the event knows who speaks by function, and by no name', async () => {
  const { path, event, speaker } = await aConference();
  expect((await planned(path, [{ ...row, speaker }])).status).toBe(204);
  const { at: viewer } = await joined(system, 'viewer', 'eye@example.org');
  const { at: volunteer } = await joined(system, 'volunteer', 'nour@example.org');
  const seen = await viewer.get(`${campaign}${path}/visit`);
  expect(seen.body).toMatchObject({
    plan: { agenda: [{ ...row, speaker }] },
    speakers: [{ id: speaker, position: 'Judge' }],
  });
  expect(JSON.stringify(seen.body)).not.toContain('Hanan');
  for (const somebody of [viewer, volunteer]) {
    const speakers = `${campaign}${path}/speakers`;
    expect((await somebody.get(speakers)).status).toBe(403);
    expect((await somebody.post(speakers, judge)).status).toBe(403);
    expect((await somebody.ask('DELETE', `${speakers}/${speaker}`)).status).toBe(403);
  }

  const { body } = await coordinator.get(`${campaign}${path}/speakers`);
  expect(body['speakers']).toEqual([{ id: speaker, ...judge }]);
  await system.settle();
  const log = await admin.get(`${campaign}/audit?object=speaker`);
  expect(log.body['entries']).toMatchObject([
    { action: 'speaker.look', object: { id: event } },
    { action: 'speaker.create', object: { id: speaker } },
  ]);
  expect(JSON.stringify(log.body)).not.toContain('Hanan');
});

test('no program looks at who speaks, whatever it may do else', async () => {
  const { path } = await aConference();
  const scopes = ['read:schedule', 'write:schedule'];
  const wanted = { name: 'The hall screen', role: 'coordinator', scopes, days: 7 };
  const { body } = await admin.post(`${campaign}/tokens`, wanted);
  const asked = async (what: string) => {
    const headers = { authorization: `Bearer ${String(body['token'])}` };
    return (await fetch(`${system.url}/api/v1${campaign}${path}/${what}`, { headers })).status;
  };
  expect([await asked('visit'), await asked('speakers')]).toEqual([200, 403]);
});

test('a row that names a stranger is told by its path, and one that names nobody is as it was', async () => {
  const { path } = await aConference();
  const strange = await planned(path, [row, { ...row, at: '09:30', speaker: newId() }]);
  expect([strange.status, strange.body['errors']]).toEqual([
    400,
    [expect.objectContaining({ path: 'agenda.1.speaker' })],
  ]);
  expect((await planned(path, [row])).status).toBe(204);
});

test('nothing of whoever is forgotten is left, neither sealed nor in the log', async () => {
  const { path, speaker } = await aConference();
  await planned(path, [{ ...row, speaker }]);
  const gone = await coordinator.ask('DELETE', `${campaign}${path}/speakers/${speaker}`);
  expect(gone.status).toBe(204);
  const { body } = await coordinator.get(`${campaign}${path}/speakers`);
  expect(body['speakers']).toEqual([]);
  expect((await coordinator.get(`${campaign}${path}/visit`)).body).toMatchObject({
    plan: { version: 2, agenda: [{ ...row, speaker: null }] },
    speakers: [],
  });
  await system.settle();
  const sealed = await system.sql(
    `select from schedule.speakers where id = $1 and person is not null
     union all select from identity.audit where object_id = $1::uuid::text and body::jsonb ? 'person'`,
    [speaker],
  );
  expect(sealed).toEqual([]);
});
