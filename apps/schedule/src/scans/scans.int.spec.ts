import { ScheduleAlone, slug } from '../schedule.fixture.js';
import { ScansService } from './scans.service.js';

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

const anEvent = async () => schedule.aDraft(await schedule.aMall());
const scans = () => schedule.get(ScansService);
const letter = (text: string) => Buffer.from(`%PDF-1.7\n${text}`).toString('base64');
const add = (event: string, text = 'Signed: S. Haddad') =>
  scans().add(schedule.rana, event, { about: 'answer', file: letter(text) });
const listed = async (event: string) => (await scans().list(slug, event)).scans;

test('a letter is kept sealed, is there once however often it is sent, and comes back as it was', async () => {
  const event = await anEvent();
  const ids = await Promise.all([add(event), add(event), add(event)]);
  expect(new Set(ids).size).toBe(1);
  expect(await listed(event)).toMatchObject([{ id: ids[0], about: 'answer', kind: 'pdf' }]);
  const [row] = await schedule.sql<{ all: string }>(
    `select (select json_agg(s) from schedule.scans s)::text as all`,
  );
  expect(row!.all).not.toContain('Haddad');
  expect(row!.all).not.toContain(letter('Signed: S. Haddad').slice(8, 40));
  const { kind, file } = await scans().look(schedule.rana, event, ids[0]);
  expect([kind, file.toString()]).toEqual(['pdf', '%PDF-1.7\nSigned: S. Haddad']);
});

test('it is found by its own event and campaign alone, and by nobody once it is removed', async () => {
  const [event, other] = [await anEvent(), await anEvent()];
  const id = await add(event);
  const none = { code: 'no-such-scan' };
  await expect(scans().look(schedule.rana, other, id)).rejects.toMatchObject(none);
  const stranger = { ...schedule.rana, campaign: 'another' };
  await expect(scans().look(stranger, event, id)).rejects.toMatchObject(none);
  await expect(scans().list('another', event)).rejects.toMatchObject({ code: 'no-such-event' });
  await scans().remove(schedule.rana, event, id);
  await expect(scans().look(schedule.rana, event, id)).rejects.toMatchObject(none);
  expect(await listed(event)).toEqual([]);
  expect(await add(event)).not.toBe(id);
});

test('what is no scan is refused, and so is the twenty-first', async () => {
  const event = await anEvent();
  const page = Buffer.from('<html><script>alert(1)</script>').toString('base64');
  const huge = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(5 * 1_024 * 1_024)]);
  for (const file of [page, huge.toString('base64')])
    await expect(scans().add(schedule.rana, event, { about: 'other', file })).rejects.toMatchObject(
      { code: 'not-a-scan' },
    );
  for (let n = 0; n < 20; n += 1) await add(event, `Page ${n}`);
  await expect(add(event, 'Page 20')).rejects.toMatchObject({ code: 'enough-scans' });
});

test('ninety days after its event it is forgotten', async () => {
  const event = await anEvent();
  await add(event);
  const ended = async (days: number) => {
    await schedule.sql(
      `update schedule.events set starts_at = now() - make_interval(days => $2, hours => 2),
         ends_at = now() - make_interval(days => $2), setup_minutes = 0, teardown_minutes = 0,
         occupied = tstzrange(now() - make_interval(days => $2, hours => 2), now() - make_interval(days => $2))
       where id = $1`,
      [event, days],
    );
    await scans().forgetOld();
    return (await listed(event)).length;
  };
  expect(await ended(89)).toBe(1);
  expect(await ended(91)).toBe(0);
});
