import { newId } from '@blueheart/sealing';
import { Colleague, joined } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
let rana: Colleague;
let volunteer: Colleague;
let venue: string;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  rana = (await joined(system, 'admin', 'rana@example.org')).at;
  volunteer = (await joined(system, 'volunteer', 'nour@example.org')).at;
  const made = await rana.post(`${campaign}/venues`, { kind: 'mall', names: { en: 'A Mall' } });
  venue = String(made.body['id']);
}, 90_000);
afterAll(() => system.stop());

const campaign = `/campaigns/${slug}`;
const year = new Date().getUTCFullYear() + 2;
const wanted = { kind: 'booth', starts: `${year}-06-17T10:00`, ends: `${year}-06-17T20:00` };
const anEvent = async () =>
  String((await rana.post(`${campaign}/events`, { ...wanted, venue })).body['id']);

describe('from a phone at a booth', () => {
  const batches = `${campaign}/booth/batches`;
  const visitors = (changes: object = {}) => ({
    id: newId(),
    event: newId(),
    sequence: 1,
    recordedAt: new Date().toISOString(),
    by: newId(),
    hash: '0'.repeat(64),
    kind: 'visitors',
    delta: 1,
    ...changes,
  });
  const send = (...entries: object[]) => volunteer.post(batches, { device: newId(), entries });
  const incident = { kind: 'incident', category: 'other', time: '2026-11-29T10:00:00Z' };

  test.each<[what: string, entry: object, path: string]>([
    ['a kind that there is not', { kind: 'knife' }, 'entries.0'],
    ['a number that never is', { sequence: 0 }, 'entries.0.sequence'],
    ['more at once than anybody counts', { delta: 1e9 }, 'entries.0.delta'],
    ['half a visitor', { delta: 0.5 }, 'entries.0.delta'],
    ['an id that is none', { id: `' OR 1=1` }, 'entries.0.id'],
    ['a field that there is not', { note: 'x' }, 'entries.0'],
    ['a place of 100 kB', { ...incident, place: 'x'.repeat(100_000) }, 'entries.0.place'],
    ['a place that turns the text round', { ...incident, place: 'a\u202eb' }, 'entries.0.place'],
    ['a NUL in a place', { ...incident, place: 'a\u0000b' }, 'entries.0.place'],
  ])('%s is refused', async (_what, changes, path) => {
    const { delta: _delta, ...bare } = visitors();
    const answer = await send('place' in changes ? { ...bare, ...changes } : visitors(changes));
    expect(answer.status).toBe(400);
    const paths = (answer.body['errors'] as { path: string }[]).map((one) => one.path);
    expect(paths.some((one) => one.startsWith(path))).toBe(true);
  });

  test('an event that is not there is not found, and who is not signed in is told so', async () => {
    expect((await send(visitors())).status).toBe(404);
    const stranger = await new Colleague(system).post(batches, { device: newId(), entries: [] });
    expect(stranger.status).toBe(401);
  });

  test('more entries than a batch has, or bytes, are refused', async () => {
    const many = await send(
      ...Array.from({ length: 501 }, (_, n) => visitors({ sequence: n + 1 })),
    );
    expect(many.status).toBe(413);
    const heavy = await send(visitors({ kind: 'x'.repeat(1_100_000) }));
    expect(heavy.status).toBe(413);
  });
});

describe('a file of venues', () => {
  const take = (file: Uint8Array | string) =>
    rana.post(`${campaign}/venues/import`, { csv: Buffer.from(file).toString('base64') });
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('kind,name_en', 'utf16le')]);

  test.each<[what: string, file: Uint8Array | string, status: number]>([
    ['in UTF-16', utf16, 400],
    [
      'in the encoding of old Windows',
      Buffer.from([...Buffer.from('kind,name_ar\nmall,'), 0xe3, 0xcc]),
      400,
    ],
    ['that is a ZIP', Buffer.from('PK\u0003\u0004'), 415],
    ['with a NUL in a cell', 'kind,name_en\nmall,a\u0000b', 400],
    ['with rows of other lengths', 'kind,name_en\nmall,A,b,c', 400],
    ['with a column twice', 'kind,name_en,name_en\nmall,A,B', 400],
    ['with a column without a name', 'kind,,name_en\nmall,x,A', 400],
    ['with a column __proto__', 'kind,name_en,__proto__\nmall,A,x', 400],
    ['with 40 columns', `${Array.from({ length: 40 }, () => 'kind').join(',')}\nmall`, 413],
    ['with more rows than a campaign has', `kind,name_en\n${'mall,A\n'.repeat(5_100)}`, 413],
    ['with nothing in it', '', 400],
  ])('%s is refused', async (_what, file, status) => {
    expect((await take(file)).status).toBe(status);
  });

  test('with the mark of UTF-8 is read', async () => {
    expect(await take('\ufeffkind,name_ar\nmall,مجمّع الواحة')).toMatchObject({
      status: 201,
      body: { venues: 1 },
    });
  });
});

describe('an event', () => {
  test('at an hour that the clocks leap over is refused', async () => {
    // The last Sunday of March, when Beirut goes from midnight to one.
    const march = new Date(Date.UTC(year, 2, 31));
    const leap = new Date(march.getTime() - march.getUTCDay() * 86_400_000);
    const day = leap.toISOString().slice(0, 10);
    const at = { starts: `${day}T00:30`, ends: `${day}T09:00` };
    const answer = await rana.post(`${campaign}/events`, { ...wanted, ...at, venue });
    expect(answer.status).toBe(400);
    expect(answer.body['errors']).toMatchObject([{ path: 'starts' }]);
  });

  test('is changed by no volunteer, skips no step, and is cancelled once, however often', async () => {
    const id = await anEvent();
    const at = `${campaign}/events/${id}`;
    expect((await volunteer.post(`${at}/confirm`, { version: 1 })).status).toBe(403);
    expect((await rana.post(`${at}/finish`, { version: 1 })).status).toBe(409);
    const cancelled = { version: 1, reason: 'Rain.' };
    expect((await rana.post(`${at}/cancel`, cancelled)).status).toBe(204);
    expect((await rana.post(`${at}/cancel`, cancelled)).status).toBe(204);
    expect((await rana.post(`${at}/confirm`, { version: 2 })).status).toBe(409);
  });

  test('that is none of this campaign is not found, and has no address for the server to fetch', async () => {
    expect((await rana.get(`${campaign}/events/${newId()}`)).status).toBe(404);
    for (const url of ['javascript:alert(1)', 'http://169.254.169.254/', 'file:///etc/passwd'])
      expect((await rana.post(`${campaign}/events`, { ...wanted, venue, url })).status).toBe(400);
  });
});
