import { translator } from '@blueheart/i18n';
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

const media = `/campaigns/${slug}/media`;
const firm = {
  channel: 'billboard',
  names: { en: 'Cedar Outdoor' },
  languages: ['ar', 'en'],
};
const sales = { purpose: 'sales', person: { name: 'Maya Haddad', phone: '+961 3 123 456' } };
const put = async (path: string, body: object, status = 201) => {
  const answer = await coordinator.post(`${media}${path}`, body);
  expect(answer).toMatchObject({ status });
  return answer.body;
};
const anOutlet = async () => `/outlets/${String((await put('/outlets', firm))['id'])}`;
const file = (...rows: string[]) => ({ csv: Buffer.from(rows.join('\n')).toString('base64') });
const rate = { unit: 'frame-week', price: 450, currency: 'USD', from: '2026-01-01' };
const head = 'code,name_en,governorate,latitude,longitude,width_cm,height_cm,facing';
const network = file(head, 'F-1,Coast road,LB-JL,33.9,35.5,400,300,90');
const planHead = 'outlet,format,unit,quantity,from,until,unit_price,currency,vat_percent';
const plan = (outlet: string) =>
  file(planHead, `${outlet},A4,page,1,2026-12-01,2026-12-31,450,USD,11`);

test('whoever coordinates puts in an outlet with its rate and its network; whoever views reads it, and no person', async () => {
  const outlet = await anOutlet();
  const contact = String((await put(`${outlet}/contacts`, sales))['id']);
  await put(`${outlet}/rates`, rate);
  await put(`${outlet}/sites/import`, network, 200);
  const { at: viewer } = await joined(system, 'viewer', 'eye@example.org');
  const { body } = await viewer.get(`${media}${outlet}`);
  expect(body).toMatchObject({
    contacts: 1,
    rates: [{ price: 450, holds: true }],
    sites: [{ code: 'F-1', facing: 90, governorate: 'LB-JL' }],
  });
  expect(JSON.stringify(body)).not.toContain('Maya');
  const listed = await coordinator.get(`${media}${outlet}/contacts`);
  const kept = { id: contact, purpose: 'sales', hasPerson: true, version: 1 };
  expect(listed.body).toEqual({ contacts: [kept] });
  const looked = await coordinator.get(`${media}${outlet}/contacts/${contact}`);
  expect(looked.body).toEqual(sales.person);
  await system.settle();
  const logged = async (object: string, actions: readonly string[]) => {
    const { body: log } = await admin.get(`/campaigns/${slug}/audit?object=${object}`);
    const entries = log['entries'] as { readonly action: string }[];
    expect(entries.map(({ action }) => action).sort()).toEqual(actions);
    expect(JSON.stringify(log)).not.toContain('Maya');
  };
  await logged('outlet', ['outlet.create', 'rate.create', 'sites.import']);
  await logged('outlet-contact', ['outlet-contact.create', 'outlet-contact.look']);
});

test('whoever views changes nothing and looks at nobody; a volunteer finds nothing here', async () => {
  const outlet = await anOutlet();
  const { at: viewer } = await joined(system, 'viewer', 'other-eye@example.org');
  const { at: volunteer } = await joined(system, 'volunteer', 'hadi@example.org');
  const acts: readonly [method: string, path: string, body?: object][] = [
    ['POST', '/outlets', firm],
    ['PATCH', outlet, { version: 1 }],
    ['POST', `${outlet}/closing`, { version: 1 }],
    ['POST', `${outlet}/rates`, rate],
    ['POST', `${outlet}/sites/preview`, network],
    ['POST', `${outlet}/sites/import`, network],
    ['POST', '/plan/preview', plan('Cedar')],
    ['POST', '/plan/import', plan('Cedar')],
    ['GET', `${outlet}/contacts`],
    ['POST', `${outlet}/contacts`, sales],
    ['GET', `${outlet}/contacts/${newId()}`],
    ['PATCH', `${outlet}/contacts/${newId()}`, { version: 1 }],
    ['DELETE', `${outlet}/contacts/${newId()}`],
    ['POST', '/sites', { outlet: newId() }],
    ['POST', `/sites/${newId()}/closing`, { version: 1 }],
  ];
  for (const who of [viewer, volunteer])
    for (const [method, path, body] of acts)
      expect([path, (await who.ask(method, `${media}${path}`, body)).status]).toEqual([path, 403]);
  for (const path of ['/outlets', outlet, '/sites'])
    expect([
      (await viewer.get(`${media}${path}`)).status,
      (await volunteer.get(`${media}${path}`)).status,
    ]).toEqual([200, 403]);
});

test.each([
  ['a day that there is not', { from: '2026-02-30' }, 400],
  ['an end before the beginning', { until: '2026-01-01' }, 400],
  ['a version of nothing', { version: 0 }, 400],
  ['a price besides', { unitPrice: 1 }, 400],
  ['a placement that is not there', {}, 404],
])('%s moves no flight', async (_what, parts, status) => {
  const days = { version: 1, from: '2026-12-01', until: '2026-12-14', ...parts };
  const answer = await coordinator.post(`${media}/placements/${newId()}/flight`, days);
  expect(answer.status).toBe(status);
});

test('a program reads or writes as its scopes say, and never a person', async () => {
  const outlet = await anOutlet();
  const status = async (scopes: string[], method: string, path: string, body?: object) => {
    const program = { name: 'The planner', role: 'coordinator', scopes, days: 7 };
    const made = await admin.post(`/campaigns/${slug}/tokens`, program);
    const answer = await fetch(`${system.url}/api/v1${media}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${String(made.body['token'])}`,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return answer.status;
  };
  expect(await status(['read:media'], 'GET', outlet)).toBe(200);
  expect(await status(['read:stock'], 'GET', outlet)).toBe(403);
  expect(await status(['read:media'], 'POST', `${outlet}/rates`, rate)).toBe(403);
  expect(await status(['write:media'], 'POST', `${outlet}/rates`, rate)).toBe(201);
  for (const path of [`${outlet}/contacts`, `${outlet}/contacts/${newId()}`])
    expect(await status(['read:media', 'write:media'], 'GET', path)).toBe(403);
  for (const act of ['/plan/preview', '/plan/import']) {
    await put('/outlets', { ...firm, names: { en: `Planned ${act}` } });
    const body = plan(`Planned ${act}`);
    expect(await status(['read:media'], 'POST', act, body)).toBe(403);
    expect(await status(['write:media'], 'POST', act, body)).toBe(200);
  }
});

test.each(['ar', 'fr', 'en'] as const)('mistakes are told in %s', async (locale) => {
  const t = translator(locale);
  const ask = (path: string, body: object) =>
    coordinator.ask('POST', `${media}${path}`, body, { 'accept-language': locale });
  const website = await ask('/outlets', { ...firm, website: 'javascript:alert(1)' });
  expect(website).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'website', message: t('problems:codes.invalid_website') }] },
  });
  const figure = { outlet: null, counts: 'population', value: 1e12, provider: 'X', method: 'X' };
  const audience = await ask('/audience', { ...figure, from: '2026-01-01' });
  expect(audience).toMatchObject({ status: 400, body: { errors: [{ path: 'value' }] } });
  const outlet = await anOutlet();
  const wrong = file(head, '=1+1,Coast,LB-JL,91,35.5,0,300,360', 'A-1,\u202eCoast,,,,,,');
  const { body } = await ask(`${outlet}/sites/preview`, wrong);
  expect(body['mistakes']).toEqual(
    [
      { row: 2, column: 'code', code: 'formula' },
      { row: 2, column: 'latitude', code: 'invalid_value' },
      { row: 2, column: 'width_cm', code: 'too_small', words: { minimum: 1 } },
      { row: 2, column: 'facing', code: 'too_big', words: { maximum: 359 } },
      { row: 3, column: 'name_en', code: 'invalid_text' },
    ].map(({ words, ...mistake }) => ({
      ...mistake,
      message: t(`problems:codes.${mistake.code}`, words),
    })),
  );
  const refused = await ask(`${outlet}/sites/import`, wrong);
  expect(refused).toMatchObject({ status: 400, body: { errors: { length: 5 } } });
  expect((await coordinator.get(`${media}${outlet}`)).body).toMatchObject({ sites: [] });
});

test('a plan is shown before it is drafted, and noted as one file', async () => {
  await put('/outlets', { ...firm, names: { ar: 'أرز للنشر' } });
  const shown = await put('/plan/preview', plan('أرز للنشر'), 200);
  expect(shown).toMatchObject({
    orders: [{ currency: 'USD', total: 49_950, lines: [{ row: 2, frame: null, net: 45_000 }] }],
    totals: [{ currency: 'USD', orders: 1, net: 45_000, vat: 4_950, total: 49_950 }],
    there: [],
    mistakes: [],
  });
  const taken = await put('/plan/import', plan('أرز للنشر'), 200);
  const [{ id, number }] = taken['orders'] as [{ id: string; number: number }];
  const again = await put('/plan/preview', plan('أرز للنشر'), 200);
  expect(again).toMatchObject({ orders: [], there: [{ row: 2, order: { id, number } }] });
  expect((await coordinator.get(`${media}/orders/${id}`)).body).toMatchObject({ total: 49_950 });
  await system.settle();
  const log = await admin.get(`/campaigns/${slug}/audit?object=campaign`);
  expect(log.body['entries']).toContainEqual(
    expect.objectContaining({ action: 'media-plan.import' }),
  );
});

test.each(['ar', 'fr', 'en'] as const)('what is wrong in a plan is told in %s', async (locale) => {
  const t = translator(locale);
  const wrong = file(planHead, 'Nobody,A4,month,0,2026-12-31,2026-12-01,cheap,EUR,');
  const ask = (act: string, body: object) =>
    coordinator.ask('POST', `${media}/plan/${act}`, body, { 'accept-language': locale });
  const { body } = await ask('preview', wrong);
  const told = (body['mistakes'] as { code: string; message: string }[]).toSorted((a, b) =>
    a.code.localeCompare(b.code),
  );
  expect(told.map(({ code }) => code)).toEqual([
    'invalid_amount',
    'one_of',
    'one_of',
    'required',
    'too_small',
    'until_before_from',
  ]);
  expect(told[0]).toMatchObject({ message: t('problems:codes.invalid_amount') });
  expect(told[1]!.message).toMatch(/USD|frame-week/);
  const long = file(planHead, ...Array.from({ length: 2_001 }, () => ',,,,,,,,'));
  expect(await ask('import', long)).toMatchObject({
    status: 413,
    body: { detail: t('problems:refusals.plan-too-long', { most: 2_000 }) },
  });
});
