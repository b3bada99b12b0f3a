import { seal } from '@blueheart/envelope';
import { CampaignKeys, newId } from '@blueheart/sealing';
import { Database } from '@blueheart/database';
import { aBooth, answersTo, aVolunteer, Phone } from '../booth/booth.fixture.js';
import { KitQueries } from '../booth/kit.queries.js';
import { ScheduleAlone, slug } from '../schedule.fixture.js';
import { LeadsService } from './leads.service.js';

let schedule: ScheduleAlone;
let phone: Phone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
  phone = new Phone(await aBooth(schedule), aVolunteer());
}, 60_000);
afterAll(() => schedule.stop());

const leads = () => schedule.get(LeadsService);
const open = async () => (await leads().list(slug)).leads.map(({ id }) => id);
const reason = 'They asked to be called back.';

/** Somebody leaves a contact: sealed on the phone to the key of its kit. */
async function lead(name: string): Promise<string> {
  const { key } = (await schedule.get(KitQueries).kit(slug)).kit;
  const id = newId();
  const body = { name, contact: '03 700 700', wants: 'volunteer', locale: 'ar' };
  phone.tap({ kind: 'lead', sealed: await seal(key, body, id) }, { id });
  expect(new Set(await answersTo(schedule, phone))).toContain('accepted');
  return id;
}

test('the key of a kit is one for all who ask, and there is one a campaign', async () => {
  const keys = schedule.get(CampaignKeys);
  const db = schedule.get(Database);
  const asked = await Promise.all(Array.from({ length: 8 }, () => keys.publicOf(db, slug)));
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
});

test('a lead is told to who looks with a reason that is noted, and to nobody else', async () => {
  const id = await lead('ريما حدّاد');
  expect(await open()).toContain(id);
  expect(await leads().look(schedule.rana, id, reason)).toEqual({
    name: 'ريما حدّاد',
    contact: '03 700 700',
    wants: 'volunteer',
    locale: 'ar',
  });
  const noted = await schedule.announced<{ action: string; object: { id: string } }>(
    'ActionAudited',
  );
  expect(noted.at(-1)).toMatchObject({ action: 'lead.look', object: { id }, reason });
  const elsewhere = { ...schedule.rana, campaign: 'elsewhere' };
  await expect(leads().look(elsewhere, id, reason)).rejects.toMatchObject({ status: 404 });
  const program = { ...schedule.rana, actor: { kind: 'token' as const, id: newId() } };
  await expect(leads().look(program, id, reason)).rejects.toMatchObject({ status: 403 });
  const stored = await schedule.sql<{ text: string }>(
    `select l::text || coalesce((select e::text from schedule.booth_entries e where e.id = l.entry), '') as text
     from schedule.leads l`,
  );
  expect(stored.filter(({ text }) => text.includes('ريما'))).toEqual([]);
});

test('once somebody has seen to it the contact is gone, and the log still has that there was one', async () => {
  const id = await lead('Omar');
  await leads().settle(schedule.rana, id, 'reached');
  await expect(leads().settle(schedule.rana, id, 'reached')).rejects.toMatchObject({ status: 404 });
  await expect(leads().look(schedule.rana, id, reason)).rejects.toMatchObject({ status: 404 });
  expect(await open()).not.toContain(id);
  const [row] = await schedule.sql(
    'select envelope, outcome from schedule.leads where entry = $1',
    [id],
  );
  expect(row).toEqual({ envelope: null, outcome: 'reached' });
  const [entry] = await schedule.sql(
    'select kind, more from schedule.booth_entries where id = $1',
    [id],
  );
  expect(entry).toEqual({ kind: 'lead', more: null });
});

test('one that was a mistake, and one that nobody has seen to for ninety days, is forgotten', async () => {
  const [mistaken, old, fresh] = [await lead('Nour'), await lead('Sami'), await lead('Tala')];
  phone.tap({ kind: 'void', entry: mistaken });
  await answersTo(schedule, phone);
  expect(await open()).not.toContain(mistaken);
  await schedule.sql(
    `update schedule.leads set received_at = received_at - interval '91 days' where entry = $1`,
    [old],
  );
  await leads().forgetOld();
  expect(await open()).toContain(fresh);
  const gone = await schedule.sql(
    `select entry, outcome from schedule.leads where envelope is null and entry = any($1::uuid[])`,
    [[mistaken, old, fresh]],
  );
  expect(gone).toHaveLength(2);
  expect(gone).toEqual(
    expect.arrayContaining([mistaken, old].map((entry) => ({ entry, outcome: 'forgotten' }))),
  );
});
