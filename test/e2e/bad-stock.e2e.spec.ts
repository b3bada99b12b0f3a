import { Staff, type Told } from '../support/staff-by-token.js';
import { slug, System } from '../support/whole-system.js';

let system: System;
let rana: Staff;
let depot: string;
beforeAll(async () => {
  system = await System.start();
  await system.settle();
  rana = new Staff(system, 'coordinator');
  const wanted = { kind: 'warehouse', names: { en: 'Depot' } };
  depot = (await rana.post<{ id: string }>('/stock/places', wanted)).body.id;
  const rows = ['place,item,language,quantity,law_text', 'Depot,pin,,100,'];
  const csv = Buffer.from(rows.join('\n')).toString('base64');
  expect((await rana.post('/stock/opening', { csv })).status).toBe(201);
}, 90_000);
afterAll(() => system.stop());

/** Everything that a movement could leave behind, counted once nothing is under way. */
async function books(): Promise<unknown> {
  await system.settle();
  const [rows] = await system.sql(
    `select (select count(*)::int from distribution.movements) as movements,
       (select count(*)::int from distribution.entries) as entries,
       (select count(*)::int from distribution.lots) as lots,
       (select md5(string_agg(b::text, '|' order by place, lot)) from distribution.balances b where seq > 0) as balances,
       (select count(*)::int from told.events) as events,
       (select count(*)::int from notifications.letters) as letters`,
  );
  return rows;
}

let keys = 0;
const aKey = () => `key-${(keys += 1)}`;
const handOut = (changes: object = {}) => ({
  kind: 'hand-out',
  from: depot,
  item: 'pin',
  quantity: 5,
  ...changes,
});
type Answer = Told<Record<string, unknown>>;
const send = (body: object, key: string | undefined, as = rana, campaign = slug): Promise<Answer> =>
  as.post('/stock/movements', body, campaign, key === undefined ? {} : { 'idempotency-key': key });
const move = (body: object, key = aKey()) => send(body, key);

/** What is answered; nothing is otherwise than before. */
async function refusal(ask: () => Promise<Answer>): Promise<Answer> {
  const before = await books();
  const answer = await ask();
  expect(answer.text).not.toMatch(/\bat \S+:\d+|node_modules|\.js\b|SELECT|insert into/i);
  expect(await books()).toEqual(before);
  return answer;
}

test('places are asked for by ids alone', async () => {
  const places = (ids: string) =>
    rana.get<{ places: { id: string }[] }>(`/stock/places?ids=${encodeURIComponent(ids)}`);
  for (const ids of ['x', `${depot},`, `${depot};`, '\u0000', Array(101).fill(depot).join()])
    expect((await places(ids)).status).toBe(400);
  const found = await places(`${depot},${depot}`);
  expect(found.body.places.map(({ id }) => id)).toEqual([depot]);
});

test.each<[what: unknown]>([
  [0],
  [-5],
  [0.1],
  ['1; drop'],
  ['5'],
  [2_147_483_648],
  [10_000_001],
  [null],
  [[5]],
  [{ $gt: 0 }],
])('a quantity of %p is refused', async (quantity) => {
  expect(await refusal(() => move(handOut({ quantity })))).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'quantity' }] },
  });
});

test('a number beyond all numbers is refused', async () => {
  const text = JSON.stringify(handOut()).replace('"quantity":5', '"quantity":1e400');
  const how = { 'idempotency-key': aKey() };
  expect(await refusal(() => rana.postText('/stock/movements', text, how))).toMatchObject({
    status: 400,
  });
});

test.each([
  ['that there is not', 'knife'],
  ['in another case', 'Pin'],
  ['with a space before it', ' pin'],
  ['with a space behind it', 'pin '],
  ['with a letter that looks alike', 'рin'],
  ['with a space that nobody sees', 'p\u200bin'],
  ['in letters of full width', 'ｐｉｎ'],
])('an item %s is not found', async (_what, item) => {
  expect(await refusal(() => move(handOut({ item })))).toMatchObject({ status: 404 });
});

test.each<[what: string, changes: object, status: number]>([
  ['from a place that there is not', { from: '01a2cf00-0000-7000-8000-000000000001' }, 404],
  ['from a place that is no id', { from: `' or 1=1` }, 400],
  ['of a lot that there is not', { lot: '01a2cf00-0000-7000-8000-000000000001' }, 404],
  ['of a kind that there is not', { kind: 'gift' }, 400],
  ['of the system’s own kind', { kind: 'opening' }, 400],
  ['with a field that there is not', { at: '2020-01-01' }, 400],
  ['in a language where all are alike', { language: 'fr' }, 422],
  ['of more than there is', { quantity: 101 }, 409],
])('a hand-out %s is refused', async (_what, changes, status) => {
  expect(await refusal(() => move(handOut(changes)))).toMatchObject({ status });
});

test('more than was handed out does not come back', async () => {
  expect((await move(handOut({ quantity: 3 }))).status).toBe(201);
  const { from: _from, ...rest } = handOut({ kind: 'return', to: depot, quantity: 4 });
  expect(await refusal(() => move(rest))).toMatchObject({ status: 409 });
  expect((await move({ ...rest, quantity: 3 })).status).toBe(201);
});

test.each<[what: string, key: string | undefined]>([
  ['no Idempotency-Key', undefined],
  ['an empty Idempotency-Key', ''],
  ['an Idempotency-Key of 101 characters', 'x'.repeat(101)],
  ['an Idempotency-Key with a space in it', 'a b'],
  ['an Idempotency-Key with a letter beyond ASCII', 'clé'],
])('a hand-out with %s is refused', async (_what, key) => {
  expect(await refusal(() => send(handOut(), key))).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'Idempotency-Key' }] },
  });
});

test('a key brings its movement once, and nothing else', async () => {
  const key = aKey();
  const first = await move(handOut(), key);
  const before = await books();
  expect((await move(handOut(), key)).body).toEqual(first.body);
  expect(await books()).toEqual(before);
  expect(await refusal(() => move(handOut({ quantity: 6 }), key))).toMatchObject({ status: 422 });
  expect(
    await refusal(() => move(handOut({ kind: 'write-off', reason: 'lost' }), key)),
  ).toMatchObject({ status: 422 });
});

test('a movement is taken back once, by those who may, and where it is', async () => {
  const { body } = await move(handOut());
  const reversal = (key: string, as = rana, campaign = slug, id = body['id']) =>
    as.post<Record<string, unknown>>(
      `/stock/movements/${String(id)}/reversal`,
      { reason: 'mistake' },
      campaign,
      { 'idempotency-key': key },
    );
  const elsewhere = new Staff(system, 'admin', 'elsewhere');
  expect(await refusal(() => reversal(aKey(), new Staff(system, 'viewer')))).toMatchObject({
    status: 403,
  });
  expect(await refusal(() => reversal(aKey(), elsewhere))).toMatchObject({ status: 404 });
  expect(await refusal(() => reversal(aKey(), elsewhere, 'elsewhere'))).toMatchObject({
    status: 404,
  });
  expect(
    await refusal(() => reversal(aKey(), rana, slug, '01a2cf00-0000-7000-8000-000000000001')),
  ).toMatchObject({ status: 404 });
  const back = await reversal('back');
  expect(back.status).toBe(201);
  expect((await reversal('back')).body).toEqual(back.body);
  expect(await refusal(() => reversal(aKey()))).toMatchObject({ status: 409 });
  expect(await refusal(() => reversal(aKey(), rana, slug, back.body['id']))).toMatchObject({
    status: 409,
  });
});

test('who may not, or is elsewhere, moves nothing', async () => {
  const [viewer, volunteer] = [new Staff(system, 'viewer'), new Staff(system, 'volunteer')];
  expect(await refusal(() => send(handOut(), aKey(), viewer))).toMatchObject({ status: 403 });
  // A place that is not theirs is not there.
  expect(await refusal(() => send(handOut(), aKey(), volunteer))).toMatchObject({ status: 404 });
  const elsewhere = new Staff(system, 'admin', 'elsewhere');
  expect(await refusal(() => send(handOut(), aKey(), elsewhere))).toMatchObject({ status: 404 });
  expect(await refusal(() => send(handOut(), aKey(), elsewhere, 'elsewhere'))).toMatchObject({
    status: 404,
  });
});

test('what is not proposed is not drafted', async () => {
  const digest = 'a'.repeat(64);
  const draft = (body: object, as = rana, campaign = slug) =>
    refusal(() => as.post('/stock/forecast/proposals', body, campaign));
  for (const body of [{}, { digest: 'A' }, { digest, quantity: 9 }, { digest: [digest] }])
    expect(await draft(body)).toMatchObject({ status: 400 });
  expect(await draft({ digest })).toMatchObject({ status: 409 });
  expect(await draft({ digest }, new Staff(system, 'viewer'))).toMatchObject({ status: 403 });
  expect(await draft({ digest }, rana, 'elsewhere')).toMatchObject({ status: 404 });
});

test.each([
  ['a moment that is none', '?at=yesterday', 400],
  ['a moment without its zone', '?at=2026-11-29T10:00:00', 400],
  ['a day that there is not', '?at=2026-02-30T10:00:00Z', 400],
])('the stock at %s is not told', async (_what, query, status) => {
  expect((await rana.get(`/stock${query}`)).status).toBe(status);
});

describe('what a phone sends', () => {
  const nobody = '01a2cf00-0000-7000-8000-000000000001';
  let ids = 0;
  const anAct = (changes: object = {}) => ({
    id: `01a2cf00-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
    kind: 'hand-out',
    place: depot,
    tappedAt: new Date().toISOString(),
    by: rana.id,
    lines: [{ item: 'pin', quantity: 1 }],
    ...changes,
  });
  const batch = (acts: unknown, as = rana, campaign = slug): Promise<Answer> =>
    as.post('/stock/field/batches', { device: nobody, acts }, campaign);
  const bare = { kind: 'send', lines: undefined };

  test.each<[what: string, changes: object, path: string]>([
    ['of a kind that there is not', { kind: 'move' }, 'acts.1.kind'],
    ['without a place', { place: undefined }, 'acts.1.place'],
    ['at a moment without its zone', { tappedAt: '2026-11-29T10:00:00' }, 'acts.1.tappedAt'],
    ['on 30 February', { tappedAt: '2026-02-30T10:00:00Z' }, 'acts.1.tappedAt'],
    ['of nobody', { by: 'rana' }, 'acts.1.by'],
    ['of nothing', { lines: [] }, 'acts.1.lines'],
    ['of less than nothing', { lines: [{ item: 'pin', quantity: -1 }] }, 'acts.1.lines.0.quantity'],
    ['of half a piece', { lines: [{ item: 'pin', quantity: 0.5 }] }, 'acts.1.lines.0.quantity'],
    ['with a field that there is not', { key: 'x' }, 'acts.1'],
    ['to two ends', { ...bare, to: nobody, transfer: nobody }, 'acts.1.transfer'],
    ['to no end', bare, 'acts.1.lines'],
    ['of the same item twice', twice(), 'acts.1.lines'],
    ['of nothing that arrived', arrived(0), 'acts.1.lines'],
    [
      'signed by somebody whom nobody sees',
      { ...arrived(1), signedBy: '\u200b' },
      'acts.1.signedBy',
    ],
    ['drawn beyond the field', { ...arrived(1), drawing: [[[0, 1_001]]] }, 'acts.1.drawing.0.0.1'],
  ])('%s is no act, and nothing of its batch is taken in', async (_what, changes, path) => {
    const answer = await refusal(() => batch([anAct(), anAct(changes)]));
    expect(answer.status).toBe(400);
    const errors = answer.body['errors'] as readonly { path: string }[];
    expect(errors.map((error) => error.path)).toContainEqual(expect.stringContaining(path));
  });

  test.each<[what: string, acts: () => unknown]>([
    ['no list', () => 'pin'],
    ['an empty list', () => []],
    ['too many', () => Array.from({ length: 51 }, () => anAct())],
  ])('%s is no batch', async (_what, acts) => {
    expect(await refusal(() => batch(acts()))).toMatchObject({ status: 400 });
  });

  test('at a place that is not there or not theirs is named, and nothing of its batch is taken in', async () => {
    const lost = anAct({ place: nobody });
    const told = { status: 404, body: { about: { acts: [lost.id] } } };
    expect(await refusal(() => batch([anAct(), lost]))).toMatchObject(told);
    const volunteer = new Staff(system, 'volunteer');
    const theirs = anAct({ by: volunteer.id });
    expect(await refusal(() => batch([theirs], volunteer))).toMatchObject({
      body: { about: { acts: [theirs.id] } },
    });
    expect(await refusal(() => batch([anAct()], new Staff(system, 'viewer')))).toMatchObject({
      status: 403,
    });
    expect(await refusal(() => batch([anAct()], rana, 'elsewhere'))).toMatchObject({ status: 404 });
  });

  test('is looked at by coordinators alone, and what is not held is not decided', async () => {
    const volunteer = new Staff(system, 'volunteer');
    expect((await volunteer.get('/stock/field/held')).status).toBe(403);
    for (const what of ['again', 'drop']) {
      const decide = (id: string, as = rana): Promise<Answer> =>
        as.post(
          `/stock/field/held/${id}/${what}`,
          what === 'drop' ? { reason: 'Tapped twice' } : {},
        );
      expect(await refusal(() => decide(nobody))).toMatchObject({ status: 404 });
      expect(await refusal(() => decide('x'))).toMatchObject({ status: 400 });
      expect(await refusal(() => decide(nobody, volunteer))).toMatchObject({ status: 403 });
    }
    const without = () =>
      rana.post<Record<string, unknown>>(`/stock/field/held/${nobody}/drop`, {});
    expect(await refusal(without)).toMatchObject({ status: 400 });
  });
});

function twice() {
  return {
    lines: [
      { item: 'pin', quantity: 1 },
      { item: 'pin', quantity: 2 },
    ],
  };
}

function arrived(whole: number) {
  const line = '01a2cf00-0000-7000-8000-000000000002';
  const lines = [{ line, whole, damaged: 0, lost: 0 }];
  return { kind: 'receive', transfer: line, lines };
}
