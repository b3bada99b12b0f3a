import { Database } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { PhoneService } from '../after/phone.service.js';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { PledgeStates } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PhoneDesk, wrongAnHour } from './phone-desk.service.js';

const slug = 'blue-heart-lebanon';
const sender = '03 123 456';

let system: PledgesAlone;
let code: string;
beforeEach(async () => {
  system = await PledgesAlone.start();
  await new PledgeStates(system).pending(sender);
  const { id } = await system.get(CampaignsQueries).open(slug);
  const canonical = 'phone:+9613123456';
  code = system.get(PhoneService).codeFor(id, { canonical }, 1, new Date());
});
afterEach(() => system.stop());

const aMember = () => ({ kind: 'staff', id: newId() }) as const;
const confirm = (by: ReturnType<typeof aMember>, typed: string, of = slug) =>
  system.get(PhoneDesk).confirm(of, { sender, code: typed }, by);
/** Eight digits that nobody was shown. */
const wrong = () => String((Number(code) + 1) % 100_000_000).padStart(8, '0');
const unknown = { code: 'unknown-phone-code', status: 422 };
const tooMany = { code: 'too-many-wrong-codes', status: 429 };

test('a message that staff type in confirms the number once, and is noted as theirs', async () => {
  const by = aMember();
  await expect(confirm(by, wrong())).rejects.toMatchObject(unknown);
  const arabic = code.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!);
  expect(await confirm(by, `${arabic.slice(0, 4)} ${arabic.slice(4)}`)).toBe('confirm');
  expect(await confirm(aMember(), code)).toBe('already confirmed');
  const notes = await system.announced<{ actor: object; action: string }>('ActionAudited');
  expect(notes).toEqual([
    expect.objectContaining({ actor: by, action: 'phone.wrong-code' }),
    expect.objectContaining({ actor: by, action: 'phone.confirm' }),
  ]);
  expect(JSON.stringify(notes)).not.toContain(wrong());
});

test('the code of one campaign confirms nothing in another', async () => {
  await system.anotherCampaign('second');
  await expect(confirm(aMember(), code, 'second')).rejects.toMatchObject(unknown);
  await expect(confirm(aMember(), code, 'third')).rejects.toMatchObject({ status: 404 });
});

test('codes cannot be guessed: after thirty wrong ones within the hour not even the right one is heard', async () => {
  const by = aMember();
  for (let n = 1; n < wrongAnHour; n += 1)
    await expect(confirm(by, wrong())).rejects.toMatchObject(unknown);
  // Many at once are no way around it, each on a connection that is open: one is heard.
  await Promise.all(Array.from({ length: 8 }, () => system.get(Database).query('select 1')));
  const told = await Promise.allSettled(Array.from({ length: 8 }, () => confirm(by, wrong())));
  const codes = told.map((one) => (one.status === 'rejected' ? (one.reason as Error).message : ''));
  expect(codes.filter((one) => one === unknown.code)).toHaveLength(1);
  expect(codes.filter((one) => one === tooMany.code)).toHaveLength(7);
  await expect(confirm(by, code)).rejects.toMatchObject(tooMany);
  expect(await confirm(aMember(), code)).toBe('confirm');

  await system.sql(`update pledges.phone_tries set at = at - interval '1 hour'`);
  expect(await confirm(by, code)).toBe('already confirmed');
  expect(await system.sql('select from pledges.phone_tries')).toEqual([]);
});

test('right ones are no tries, however many', async () => {
  const by = aMember();
  for (let n = 0; n <= wrongAnHour; n += 1) await confirm(by, code);
  expect(await system.sql('select from pledges.phone_tries')).toEqual([]);
});
