import { newId } from '@blueheart/sealing';
import { MyPledgeService } from '../my-pledge/my-pledge.service.js';
import { PledgeStates, askOf } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesService } from '../pledges.service.js';
import { ContactExportFile } from './contact-export.file.js';
import { ContactExportsQueries } from './contact-exports.queries.js';
import type { ContactExportRequest } from './contact-exports.schema.js';
import { ContactExportsService } from './contact-exports.service.js';

const slug = 'blue-heart-lebanon';
const someone = () => ({ kind: 'staff', id: newId() }) as const;
const admin = someone();
const reason = 'For the letter of December.';
const wanted: ContactExportRequest = { reason, columns: ['name', 'email', 'phone'], filter: {} };

let system: PledgesAlone;
let states: PledgeStates;
beforeEach(async () => {
  system = await PledgesAlone.start();
  states = new PledgeStates(system);
});
afterEach(() => system.stop());

const service = () => system.get(ContactExportsService);
const approved = async (by = someone(), changes: Partial<ContactExportRequest> = {}) => {
  const { id } = await service().ask(slug, { ...wanted, ...changes }, by);
  await service().decide(slug, id, { approve: true }, admin);
  return { id, by };
};
const open = ({ id, by }: { id: string; by: ReturnType<typeof someone> }) =>
  system.get(ContactExportFile).file(slug, id, 'en', by);
const fetched = async (of: Parameters<typeof open>[0]) => {
  const lines: string[] = [];
  for await (const line of (await open(of)).lines) lines.push(line);
  return lines.slice(1);
};
const hears = async (typed: string, name = 'Ada Amanda') => {
  await system.get(PledgesService).sign({ ...askOf(typed), name, updates: true });
  await system.sql(
    `update pledges.pledges set state = 'confirmed', counts = true, confirmed_at = now() where state = 'pending'`,
  );
};
const actions = async () =>
  (await system.announced<{ action: string }>('ActionAudited'))
    .map(({ action }) => action)
    .filter((action) => action.startsWith('export'));

test('contacts leave when one has asked and another has agreed, and every step is noted', async () => {
  await hears('ada@example.org', '=HYPERLINK("https://example.org")');
  await hears('03 123 456', 'Bela, of "Tyre"');
  const by = someone();
  const { id, state } = await service().ask(slug, wanted, by);
  expect(state).toBe('asked');
  await expect(open({ id, by })).rejects.toMatchObject({ code: 'export-not-approved' });
  expect(await service().decide(slug, id, { approve: true }, admin)).toMatchObject({
    state: 'ready',
    decidedBy: admin.id,
  });

  expect(await fetched({ id, by })).toEqual([
    `"'=HYPERLINK(""https://example.org"")",ada@example.org,\r\n`,
    `"Bela, of ""Tyre""",,'+9613123456\r\n`,
  ]);
  expect(await actions()).toEqual(['export.ask', 'export.approve', 'export.download']);
  expect((await system.announced('ActionAudited')).at(-1)).toMatchObject({
    actor: by,
    object: { kind: 'export', id },
    after: { rows: 2, download: 1 },
  });
  expect(JSON.stringify(await system.announced('ActionAudited'))).not.toContain('ada@example.org');
});

test('nobody agrees to what they asked for themselves, and nothing is decided twice', async () => {
  const { id } = await service().ask(slug, wanted, admin);
  const decide = (by: ReturnType<typeof someone>, approve = true) =>
    service().decide(slug, id, { approve, reason }, by);
  await expect(decide(admin)).rejects.toMatchObject({ code: 'not-your-own-export', status: 403 });
  await expect(
    system.sql(
      'update pledges.contact_exports set decided_by = asked_by, decided_at = now(), approved = true',
    ),
  ).rejects.toThrow('nobody_decides_alone');
  expect(await decide(someone(), false)).toMatchObject({
    state: 'refused',
    decisionReason: reason,
  });
  await expect(decide(someone())).rejects.toMatchObject({ code: 'export-decided', status: 409 });
  await expect(open({ id, by: admin })).rejects.toMatchObject({ code: 'export-not-approved' });
  expect(await actions()).toEqual(['export.ask', 'export.refuse']);
});

test('a program neither asks nor agrees', async () => {
  const token = { kind: 'token', id: newId() } as const;
  const { id } = await service().ask(slug, wanted, admin);
  const refused = { code: 'not-allowed', status: 403 };
  await expect(service().ask(slug, wanted, token)).rejects.toMatchObject(refused);
  await expect(service().decide(slug, id, { approve: true }, token)).rejects.toMatchObject(refused);
});

test('the file is for whoever asked, and of another campaign it is unknown', async () => {
  await system.anotherCampaign('second');
  const { id, by } = await approved();
  const unknown = { code: 'no-such-export', status: 404 };
  for (const other of [someone(), admin])
    await expect(open({ id, by: other })).rejects.toMatchObject(unknown);
  await expect(service().fetch('second', id, by)).rejects.toMatchObject(unknown);
  await expect(service().decide('second', id, { approve: true }, admin)).rejects.toMatchObject(
    unknown,
  );
  expect(await system.get(ContactExportsQueries).list('second')).toEqual([]);
});

test('three downloads end it, many at once or not, and so does a day', async () => {
  const first = await approved();
  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => open(first)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  await expect(open(first)).rejects.toMatchObject({ code: 'export-over', status: 410 });

  const second = await approved();
  await system.sql(
    `update pledges.contact_exports set decided_at = decided_at - interval '1 day' where id = $1`,
    [second.id],
  );
  await expect(open(second)).rejects.toMatchObject({ code: 'export-over', status: 410 });
  const states = (await system.get(ContactExportsQueries).list(slug)).map(({ state }) => state);
  expect(states).toEqual(['over', 'over']);
});

test('only those are in it who confirmed and asked to hear more, unless it says why not', async () => {
  await hears('ada@example.org');
  await states.confirmed('bela@example.org');
  await states.withdrawn('cleo@example.org');
  await states.pending('dina@example.org');
  const columns = ['email'] as ContactExportRequest['columns'];
  expect(await fetched(await approved(undefined, { columns }))).toEqual(['ada@example.org\r\n']);
  const all = { columns, withoutConsent: 'The law asks us to tell everybody.' };
  expect(await fetched(await approved(undefined, all))).toEqual([
    'ada@example.org\r\n',
    'bela@example.org\r\n',
  ]);
});

test('places, sources and languages are named, with their codes beside them', async () => {
  await system.get(PledgesService).sign({
    ...askOf('ada@example.org'),
    updates: true,
    governorate: 'LB-BH',
    source: 'clipboard',
  });
  await system.get(PledgesService).sign({
    ...askOf('bela@example.org'),
    updates: true,
    governorate: undefined,
    source: 'typed',
  });
  await system.sql(
    `update pledges.pledges set state = 'confirmed', counts = true, confirmed_at = now()`,
  );
  const columns = [
    'governorate',
    'district',
    'source',
    'language',
  ] as ContactExportRequest['columns'];
  expect(await fetched(await approved(undefined, { columns }))).toEqual([
    'Baalbek-Hermel,LB-BH,,,Clipboard,clipboard,English,en\r\n',
    ',,,,typed,typed,English,en\r\n',
  ]);
});

test('whoever is erased is absent, even while the file is being written', async () => {
  const everybody = { withoutConsent: 'The law asks us to tell everybody.' };
  await states.deleted('ada@example.org');
  const bela = await states.confirmed('bela@example.org');
  await states.confirmed('cleo@example.org');
  const file = await open(await approved(undefined, everybody));
  const code = await states.codeFor(bela.mine);
  expect(await system.get(MyPledgeService).delete(bela.mine, code)).toBe('done');
  const lines: string[] = [];
  for await (const line of file.lines) lines.push(line);
  expect(lines.slice(1)).toEqual(['Ada Amanda,cleo@example.org,\r\n']);
});

test('what cannot be noted does not leave, and is no download', async () => {
  const of = await approved();
  await system.withoutNotes(async () => {
    await expect(open(of)).rejects.toThrow('no_notes');
  });
  expect(await system.get(ContactExportsQueries).one(slug, of.id)).toMatchObject({ downloads: 0 });
});

test('an eleventh export within a day is not asked for, many at once or not', async () => {
  const by = someone();
  const asked = await Promise.allSettled(
    Array.from({ length: 12 }, () => service().ask(slug, wanted, by)),
  );
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  await expect(service().ask(slug, wanted, by)).rejects.toMatchObject({ status: 429 });
  await system.sql(`update pledges.contact_exports set asked_at = asked_at - interval '1 day'`);
  await service().ask(slug, wanted, by);
});
