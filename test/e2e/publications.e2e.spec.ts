import { newId } from '@blueheart/sealing';
import { approvedCreative } from '../support/creatives.js';
import { Colleague, joined } from '../support/staff.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
let writer: Colleague;
let reader: Colleague;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  writer = (await joined(system, 'admin', 'rana@example.org')).at;
  reader = (await joined(system, 'coordinator', 'karim@example.org')).at;
}, 60_000);
afterAll(() => system.stop());

const base = `/campaigns/${slug}/media/publications`;
const stock = `/campaigns/${slug}/stock`;
const clipboard = {
  kind: 'law-clipboard',
  names: { en: 'The law in your hand' },
  item: 'clipboard',
  sourceLanguage: 'ar',
};
const blocks = [
  { kind: 'heading', text: 'القانون 164' },
  { kind: 'law', text: 'يُعاقب كلّ من اتّجر بشخص.', source: 'المادّة 586' },
];

const made = async () => String((await writer.post(base, clipboard)).body['id']);
const written = async (id: string, body: object = { blocks }, language = 'ar') =>
  String((await writer.ask('PUT', `${base}/${id}/drafts/${language}`, body)).body['id']);

/** With the version that is there now. */
async function step(who: Colleague, id: string, text: string, wanted: object): Promise<number> {
  const { body } = await who.get(`${base}/${id}/texts/${text}`);
  const asked = { ...wanted, version: body['version'] };
  return (await who.post(`${base}/${id}/texts/${text}/steps`, asked)).status;
}

async function approved(id: string): Promise<string> {
  const text = await written(id);
  expect(await step(writer, id, text, { act: 'submit' })).toBe(204);
  for (const one of ['text', 'law', 'layout'])
    expect(await step(reader, id, text, { act: 'approve', step: one })).toBe(204);
  return text;
}

const aPrint = (text: string, parts: object = {}) => ({
  id: newId(),
  producer: 'Cedar Press',
  wantedBy: '2099-12-18',
  currency: 'USD',
  lines: [{ text, quantity: 600, unitCost: 1.25 }],
  ...parts,
});

/** 200 of them, of a production order that is placed for it. */
async function comesIn(order: string): Promise<void> {
  const address = `${stock}/orders/${order}`;
  const { body } = await writer.get(address);
  await writer.post(`${address}/placement`, { version: body['version'], proofNotNeeded: true });
  const depot = { kind: 'warehouse', names: { en: 'Beirut depot' }, address: '', point: null };
  const place = (await writer.post(`${stock}/places`, depot)).body['id'];
  const [line] = body['lines'] as [{ id: string }];
  const receipt = { place, lines: [{ line: line.id, received: 200 }] };
  const key = { 'idempotency-key': newId() };
  expect((await writer.ask('POST', `${address}/receipts`, receipt, key)).status).toBe(201);
  await system.settle();
}

interface Followed {
  readonly order: { readonly id: string; readonly state: string; readonly received: number } | null;
  readonly lines: readonly { readonly textVersion: string }[];
}
const printsOf = async (id: string) =>
  (await writer.get(`${base}/${id}`)).body['prints'] as readonly Followed[];

test('an approved text is printed by the stock, which says how far it is, and withdrawn it is held back there', async () => {
  const id = await made();
  const text = await approved(id);
  const print = aPrint(text);
  for (const _twice of [1, 2])
    expect((await writer.post(`${base}/${id}/prints`, print)).status).toBe(204);
  await system.settle();
  const [{ order, lines }] = (await printsOf(id)) as [Followed];
  expect(order).toMatchObject({ state: 'draft', received: 0 });
  const { body } = await writer.get(`${stock}/orders/${order!.id}`);
  expect(body).toMatchObject({
    supplier: 'Cedar Press',
    lines: [{ item: 'clipboard', language: 'ar', quantity: 600, lawText: lines[0]!.textVersion }],
  });
  await comesIn(order!.id);
  expect((await printsOf(id))[0]!.order).toMatchObject({ state: 'in-part', received: 200 });

  expect(await step(reader, id, text, { act: 'withdraw', reason: 'The law was amended.' })).toBe(
    204,
  );
  await system.settle();
  await system.deliverEverythingAgain();
  await system.settle();
  const lots = (await writer.get(`${stock}/lots?item=clipboard`)).body['lots'];
  expect(lots).toMatchObject([
    { lawText: lines[0]!.textVersion, quarantine: { cause: 'law-text' } },
  ]);
  expect(await printsOf(id)).toHaveLength(1);
});

test('what is printed with artwork that is withdrawn later is held back in the stock', async () => {
  const artwork = 'C-2026-7 ar';
  const printed = { artwork, item: 'clipboard' } as const;
  await approvedCreative('The law in short', { by: reader, approver: writer, printed });
  const id = await made();
  const text = await approved(id);
  const creative = (await writer.get(`/campaigns/${slug}/media/creatives`)).body['creatives'];
  const [{ id: of, latest }] = creative as [{ id: string; latest: [{ id: string }] }];
  const withdrawal = `/campaigns/${slug}/media/creatives/${of}/versions/${latest[0].id}/withdrawal`;
  const order = (named: string) =>
    writer.post(
      `${base}/${id}/prints`,
      aPrint(text, { lines: [{ text, artwork: named, quantity: 600 }] }),
    );
  expect(await order('C-2026-7')).toMatchObject({
    status: 409,
    body: {
      type: expect.stringMatching('artwork-not-to-be-printed'),
      errors: [{ path: 'lines.0.artwork' }],
    },
  });
  expect((await writer.get(`${base}/${id}`)).body['artworks']).toMatchObject([
    { artwork, language: 'ar' },
  ]);
  expect((await order(artwork)).status).toBe(204);
  await system.settle();
  await comesIn((await printsOf(id))[0]!.order!.id);
  expect((await reader.post(withdrawal, { reason: 'A wrong number.' })).status).toBe(200);
  await system.settle();
  const lots = (await writer.get(`${stock}/lots?item=clipboard`)).body['lots'] as object[];
  expect(lots).toContainEqual(
    expect.objectContaining({
      artwork,
      quarantine: expect.objectContaining({ cause: 'artwork' }),
    }),
  );
  expect((await order(artwork)).status).toBe(409);
  expect((await writer.get(`${base}/${id}`)).body['artworks']).toEqual([]);
});

test('whoever wrote a text does not approve it, an admin neither, and the log says who decided', async () => {
  const id = await made();
  const text = await written(id);
  await step(writer, id, text, { act: 'submit' });
  expect(await step(writer, id, text, { act: 'approve', step: 'text' })).toBe(403);
  expect(await step(reader, id, text, { act: 'approve', step: 'text' })).toBe(204);
  await system.settle();
  const { body } = await writer.get(
    `/campaigns/${slug}/audit?object=publication-text&objectId=${text}`,
  );
  expect(body['entries']).toMatchObject(
    ['approve', 'submit', 'write'].map((act) => ({ action: `publication-text.${act}` })),
  );
});

test('whoever views reads and writes nothing; a volunteer finds nothing here', async () => {
  const id = await made();
  const text = await written(id);
  const { at: viewer } = await joined(system, 'viewer', 'eye@example.org');
  const { at: volunteer } = await joined(system, 'volunteer', 'hadi@example.org');
  const acts: readonly [method: string, path: string, body: object][] = [
    ['POST', '', clipboard],
    ['PUT', `/${id}/drafts/ar`, { blocks, version: 1 }],
    ['POST', `/${id}/texts/${text}/steps`, { act: 'submit', version: 1 }],
    ['POST', `/${id}/prints`, aPrint(text)],
  ];
  for (const who of [viewer, volunteer])
    for (const [method, path, body] of acts)
      expect((await who.ask(method, `${base}${path}`, body)).status).toBe(403);
  for (const path of ['', `/${id}`, `/${id}/texts/${text}`])
    expect([
      (await viewer.get(`${base}${path}`)).status,
      (await volunteer.get(`${base}${path}`)).status,
    ]).toEqual([200, 403]);
});

const long = 'x'.repeat(4_000);
const bidi = 'a\u202ePDF';
test.each([
  ['no part', { blocks: [] }],
  ['a part of no kind', { blocks: [{ kind: 'script', text: 'x' }] }],
  ['a part with more than it has', { blocks: [{ kind: 'heading', text: 'x', html: '<b>' }] }],
  ['a quotation without its source', { blocks: [{ kind: 'law', text: 'x' }] }],
  ['a text that turns the text around it', { blocks: [{ kind: 'paragraph', text: bidi }] }],
  ['a paragraph without end', { blocks: [{ kind: 'paragraph', text: long }] }],
  ['an invisible heading', { blocks: [{ kind: 'heading', text: '\u200b' }] }],
  ['a list of nothing', { blocks: [{ kind: 'list', items: [] }] }],
  ['a source that is translated', { blocks, translates: 1 }],
  ['a version of words', { blocks, version: 'one' }],
])('%s is no text', async (_what, body) => {
  const id = await made();
  expect((await writer.ask('PUT', `${base}/${id}/drafts/ar`, body)).status).toBe(400);
});

test.each([
  ['an item that is not there', { item: 'balloon' }, 404],
  ['an item that is the same in all languages', { item: 'pin' }, 422],
  ['a language that the campaign does not speak', { sourceLanguage: 'de' }, 400],
  ['no name', { names: {} }, 400],
  ['a kind that there is not', { kind: 'book' }, 400],
  ['a field that there is not', { price: 1 }, 400],
])('%s makes no publication', async (_what, parts, status) => {
  expect((await writer.post(base, { ...clipboard, ...parts })).status).toBe(status);
});

test.each([
  ['nothing', { lines: [] }, 400],
  ['less than a piece', { lines: [{ text: newId(), quantity: 0 }] }, 400],
  ['a billion pieces', { lines: [{ text: newId(), quantity: 1e9 }] }, 400],
  ['a text of another publication', { lines: [{ text: newId(), quantity: 1 }] }, 404],
  ['a cost without a currency', { currency: null }, 400],
  ['a cost of five places', { lines: [{ text: newId(), quantity: 1, unitCost: 0.00001 }] }, 400],
  ['a day that is over', { wantedBy: '2020-01-01' }, 400],
  ['nobody who prints', { producer: ' ' }, 400],
])('%s is not printed', async (_what, parts, status) => {
  const id = await made();
  const text = await approved(id);
  expect((await writer.post(`${base}/${id}/prints`, aPrint(text, parts))).status).toBe(status);
  expect(await printsOf(id)).toEqual([]);
});

test('what is not there is not there', async () => {
  const id = await made();
  const text = await written(id);
  const other = await made();
  expect((await writer.get(`${base}/${newId()}`)).status).toBe(404);
  expect((await writer.get(`${base}/${other}/texts/${text}`)).status).toBe(404);
  expect((await writer.get(`/campaigns/elsewhere/media/publications/${id}`)).status).toBe(404);
  const steps = `${base}/${id}/texts/${text}/steps`;
  expect((await writer.post(steps, { act: 'publish', version: 1 })).status).toBe(400);
  expect((await writer.post(steps, { act: 'withdraw', version: 1 })).status).toBe(400);
  expect((await writer.post(steps, { act: 'submit', version: 9 })).status).toBe(409);
});
