import { seal } from '@blueheart/envelope';
import { newId } from '@blueheart/sealing';
import { aPdf, aPhoto, aPng, aSupporter, eventually, type Supporter } from '@blueheart/testing';
import { joined, type Colleague } from '../support/staff.js';
import { linkTo, slug, System, tokenOf } from '../support/whole-system.js';

/** Forty frames along the coast and six pages of a magazine, from a file to the pledges that they brought. */

const media = `/campaigns/${slug}/media`;
const frames = 40;
const pages = 6;
/** Of the flights: it began a week ago, and goes on for another. */
const [began, ends] = [-6, 7];
const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Beirut' });
const placeOf = (frame: number) => ({ latitude: 33.9004 + frame / 200, longitude: 35.6 });
const rate = { lbpPerUsd: 89_500, on: dayIn(0), source: 'Banque du Liban' };
const aPhone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0 Mobile';

let system: System;
let rana: Colleague;
let karim: Colleague;
/** What the story has come to: each test goes on where the one before ended. */
const at = {
  firm: '',
  press: '',
  boards: '',
  ads: '',
  /** The version of the artwork that is shown on boards. */
  poster: '',
  placed: [] as string[],
  codes: [] as string[],
};

beforeAll(async () => {
  system = await System.start();
  await system.settle();
  rana = (await joined(system, 'admin', 'rana@example.org')).at;
  karim = (await joined(system, 'coordinator', 'karim@example.org')).at;
}, 60_000);
afterAll(() => system.stop());

async function ask(method: string, path: string, body?: object, status = 200) {
  const answer = await karim.ask(method, media + path, body, { 'idempotency-key': newId() });
  expect(answer).toMatchObject({ status });
  return answer.body;
}
const look = (path: string) => ask('GET', path);
const done = (path: string, body: object) => ask('POST', path, body, 204);
const made = async (path: string, body: object) =>
  String((await ask('POST', path, body, 201))['id']);

const csv = (...rows: string[]) => ({ csv: Buffer.from(rows.join('\n')).toString('base64') });

async function bring(path: string, bytes: Buffer, name: string): Promise<string> {
  const { status, body } = await karim.bring(media + path, bytes, name);
  expect(status).toBe(201);
  return String(body['id']);
}

interface Placed {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly site: { readonly code: string } | null;
}
async function placedIn(order: string): Promise<readonly Placed[]> {
  return (await look(`/orders/${order}`))['lines'] as Placed[];
}
async function eachTakes(order: string, act: object): Promise<void> {
  const placements = (await placedIn(order)).map(({ id, version }) => ({ id, version }));
  await done(`/orders/${order}/placements/steps`, { ...act, placements });
}
const states = async (order: string) => new Set((await placedIn(order)).map(({ state }) => state));
const money = async () => (await look('/budget'))['currencies'];

test('a network of frames comes in by file, and a plan of frames and pages at what their outlets ask for', async () => {
  const outlet = (channel: string, name: string, languages: string[]) =>
    made('/outlets', { channel, names: { en: name }, languages });
  at.firm = await outlet('billboard', 'Cedar Outdoor', ['ar']);
  at.press = await outlet('magazine', 'Revue du Levant', ['fr']);
  const rates = [
    { outlet: at.firm, unit: 'frame-week', price: 450, currency: 'USD' },
    { outlet: at.press, unit: 'page', price: 90_000_000, currency: 'LBP' },
  ];
  for (const { outlet: of, ...asked } of rates)
    await made(`/outlets/${of}/rates`, { ...asked, from: '2026-01-01' });
  const rows = Array.from({ length: frames }, (_, n) => {
    const { latitude, longitude } = placeOf(n);
    return `F-${n + 1},Coast road ${n + 1},LB-JL,${latitude.toFixed(4)},${longitude},400,300,90`;
  });
  const head = 'code,name_en,governorate,latitude,longitude,width_cm,height_cm,facing';
  expect(await ask('POST', `/outlets/${at.firm}/sites/import`, csv(head, ...rows))).toMatchObject({
    added: 40,
  });

  const flight = `${dayIn(began)},${dayIn(ends)}`;
  const plan = csv(
    'outlet,frame,format,unit,quantity,from,until,currency,discount_percent,vat_percent',
    ...rows.map((_, n) => `Cedar Outdoor,F-${n + 1},,frame-week,2,${flight},USD,20,11`),
    ...Array.from(
      { length: pages },
      (_, n) => `Revue du Levant,,Full page ${n + 1},page,1,${flight},LBP,,11`,
    ),
  );
  const { orders } = (await ask('POST', '/plan/import', plan)) as { orders: { id: string }[] };
  [at.boards, at.ads] = orders.map(({ id }) => id) as [string, string];
  expect(await placedIn(at.boards)).toHaveLength(frames);
  expect(await ask('POST', '/plan/import', plan)).toMatchObject({ orders: [] });
  // 40 × 2 weeks × 450 dollars less a fifth, and its VAT; 6 × 90,000,000 pounds and its VAT; in hundredths.
  expect(await money()).toMatchObject([
    { currency: 'LBP', planned: 59_940_000_000, committed: 0 },
    { currency: 'USD', planned: 3_196_800, committed: 0 },
  ]);
});

test('what has begun is not optioned any more; what is shown is approved in Arabic and in French by others than who made it; then it is booked', async () => {
  const until = new Date(Date.now() + 2 * 86_400_000).toISOString();
  const [line] = await placedIn(at.boards);
  const { id, version: seen } = line!;
  await ask('POST', `/placements/${id}/steps`, { act: 'option', version: seen, until }, 400);

  const versions = await approvedIn(['ar', 'fr']);
  at.poster = versions['ar']!;
  for (const order of [at.boards, at.ads]) {
    const { version } = await look(`/orders/${order}`);
    await done(`/orders/${order}/placing`, { version, rate });
  }
  expect(await states(at.ads)).toEqual(new Set(['booked']));
  expect(await money()).toMatchObject([
    { currency: 'LBP', planned: 0, committed: 59_940_000_000 },
    { currency: 'USD', planned: 0, committed: 3_196_800 },
  ]);

  const [board] = await placedIn(at.boards);
  const inFrench = { version: board!.version, act: 'send-artwork', artwork: versions['fr'] };
  await ask('POST', `/placements/${board!.id}/steps`, inFrench, 409);
  await eachTakes(at.boards, { act: 'send-artwork', artwork: versions['ar'] });
  await eachTakes(at.ads, { act: 'send-artwork', artwork: versions['fr'] });
  for (const order of [at.boards, at.ads]) await eachTakes(order, { act: 'go-live' });
  expect(await states(at.boards)).toEqual(new Set(['live']));
});

/** Uploaded by Karim, who says yes to nothing of it; all that is asked for Rana says. */
async function approvedIn(languages: readonly string[]): Promise<Record<string, string>> {
  const creative = await made('/creatives', { name: 'Blue heart over the sea', kind: 'poster' });
  const versions: Record<string, string> = {};
  for (const [shade, language] of languages.entries()) {
    const about = `language=${language}&format=4x3`;
    const path = `/creatives/${creative}/versions`;
    const version = await bring(`${path}?${about}`, aPng({ shade }), `heart-${language}.png`);
    await done(`${path}/${version}/review`, {});
    for (const step of ['text', 'law', 'brand']) {
      const decision = { step, decision: 'approved' };
      const says = (who: Colleague) => who.post(`${media}${path}/${version}/decision`, decision);
      expect((await says(karim)).status).toBe(403);
      expect((await says(rana)).status).toBe(204);
    }
    versions[language] = version;
  }
  return versions;
}

test('forty photos from a phone find their frames, one of which shows something else and is made good', async () => {
  const boards = await placedIn(at.boards);
  at.placed = boards.map(({ id }) => id);
  for (let n = 0; n < frames; n += 1)
    await bring('/proofs/unsorted?kind=posting', photoOf(n), `IMG_${n}.jpg`);
  const { photos } = (await look('/proofs/unsorted')) as {
    photos: { id: string; match: string | null; doubt: string | null }[];
  };
  expect(new Set(photos.map(({ match }) => match))).toEqual(new Set(at.placed));
  const sorted = photos.map(({ id, match }) => ({ id, placement: match! }));
  await done('/proofs/sorting', { photos: sorted });

  const seen = new Map(sorted.map(({ id, placement }) => [placement, id]));
  const scores = new Set<number>();
  for (const [n, { id, version }] of boards.entries()) {
    const { proofs } = (await look(`/placements/${id}/proofs`)) as {
      proofs: { id: string; version: number; score: number }[];
    };
    const [proof] = proofs;
    expect(proof!.id).toBe(seen.get(id));
    scores.add(proof!.score);
    const verdict =
      n === 0
        ? { verdict: 'rejected', as: 'missing', reason: 'Another poster hangs there.' }
        : { verdict: 'verified' };
    await done(`/proofs/${proof!.id}/decision`, { version: proof!.version, ...verdict });
    const complete = { version, act: 'complete' };
    await ask('POST', `/placements/${id}/steps`, complete, n === 0 ? 409 : 200);
  }
  expect(scores).toEqual(new Set([100]));

  const { placements } = (await look('/proofs/missing')) as {
    placements: { id: string; version: number; quantity: number; makeGood: object }[];
  };
  const missed = placements.find(({ id }) => id === at.placed[0])!;
  const { version, quantity, makeGood } = missed;
  await ask('POST', `/placements/${missed.id}/steps`, {
    version,
    act: 'make-good',
    reason: 'Another poster hung there.',
    quantity,
    ...makeGood,
  });
  const after = await placedIn(at.boards);
  expect(after).toHaveLength(frames + 1);
  expect(after.filter(({ state }) => state === 'completed')).toHaveLength(frames - 1);
  expect(after.at(-1)).toMatchObject({ makesGood: missed.id, net: 0 });
});

test('a page is proved by its tear sheet, and by nothing else', async () => {
  const [page] = await placedIn(at.ads);
  const sheet = `/placements/${page!.id}/proofs?kind=tear-sheet&on=${dayIn(-1)}`;
  expect(
    await proveAndComplete(at.ads, page!.id, () => bring(sheet, aPdf(), 'page-1.pdf')),
  ).toMatchObject({ state: 'completed', proved: true });
});

test('what makes good gets its days, is booked, shown and proved, and the order comes to what it came to', async () => {
  const before = await look(`/orders/${at.boards}`);
  const waits = async () => (await look('/waiting')) as { makeGoods: number; order: object };
  expect(await waits()).toMatchObject({ makeGoods: 1, order: { makeGoods: at.boards } });
  const { id, version } = (await placedIn(at.boards)).at(-1)!;
  const days = { from: dayIn(0), until: dayIn(13) };
  expect(await ask('POST', `/placements/${id}/flight`, { version, ...days })).toMatchObject({
    unitPrice: { was: 0, is: 0 },
  });
  for (const act of [
    { act: 'book' },
    { act: 'send-artwork', artwork: at.poster },
    { act: 'go-live' },
  ])
    await step(at.boards, id, act);
  const photo = `/placements/${id}/proofs?kind=posting`;
  expect(
    await proveAndComplete(at.boards, id, () => bring(photo, photoOf(0, 63), 'again.jpg')),
  ).toMatchObject({ state: 'completed', proved: true });

  expect(await waits()).toMatchObject({ makeGoods: 0, order: { makeGoods: null } });
  const after = await look(`/orders/${at.boards}`);
  expect([after['total'], after['owed'], after['until']]).toEqual([
    before['total'],
    before['owed'],
    days.until,
  ]);
  expect(await states(at.boards)).toEqual(new Set(['made-good', 'completed']));
});

/** One that a phone takes there now. */
function photoOf(frame: number, grey = frame): Buffer {
  const stamp = new Date(Date.now() + 3 * 3_600_000).toISOString();
  const time = `${stamp.slice(0, 10).replaceAll('-', ':')} ${stamp.slice(11, 19)}`;
  return aPhoto({ ...placeOf(frame), grey, time, offset: '+03:00', make: 'Example' });
}

async function step(order: string, id: string, act: object, status = 200): Promise<void> {
  const { version } = (await placedIn(order)).find((one) => one.id === id)!;
  await ask('POST', `/placements/${id}/steps`, { ...act, version }, status);
}

/** It waits for its proof, and that for somebody who verifies it. */
async function proveAndComplete(order: string, id: string, proving: () => Promise<string>) {
  const complete = (status: number) => step(order, id, { act: 'complete' }, status);
  await complete(409);
  const proof = await proving();
  await complete(409);
  await done(`/proofs/${proof}/decision`, { version: 1, verdict: 'verified' });
  await complete(200);
  return (await placedIn(order)).find((one) => one.id === id);
}

test('who scans a board or types its address is counted, signs, and is in the table by where they came from', async () => {
  const link = {
    kind: 'billboard',
    locale: 'ar',
    names: { ar: 'طريق الساحل', fr: 'Côte', en: 'Coast' },
  };
  const { codes } = (await ask(
    'POST',
    '/links',
    { ...link, medium: 'both', placement: at.placed[1] },
    201,
  )) as { codes: string[] };
  at.codes = codes;
  const signed: Supporter[] = [];
  for (const code of [...codes, ...codes, ...codes]) {
    const came = await system.get(`/b/${code}`, { 'user-agent': aPhone });
    const source = new URL(came.headers.get('location')!, system.url).searchParams.get('s')!;
    const supporter = aSupporter({ source });
    signed.push(supporter);
    expect((await system.sign(supporter)).status).toBe(202);
  }
  await system.settle();
  for (const supporter of signed) await system.confirm(supporter);
  await system.settle();
  await eventually(async () =>
    expect(await board(1)).toMatchObject({ codes: codes.toSorted(), people: 6, visits: 6 }),
  );

  await withdraw(signed[0]!);
  expect(await board(1)).toMatchObject({ people: 5, visits: 6 });
});

test('who signs on the phone of a booth is told with it, confirmed or not, until they take it back', async () => {
  const stand = await aBooth();
  const other = await aBooth();
  const signers = await Promise.all([stand, stand, stand, other].map((event) => seenAt(event)));
  await system.settle();
  const people = async () => {
    const { booths } = (await look('/response/table')) as { booths: Booth[] };
    return [stand, other].map((event) => booths.find((one) => one.event === event)?.people);
  };
  await eventually(async () => expect(await people()).toEqual([3, 1]));

  await system.confirm(signers[0]!);
  await system.settle();
  expect(await people()).toEqual([3, 1]);
  await withdraw(signers[0]!);
  await withdraw(signers[1]!);
  await eventually(async () => expect(await people()).toEqual([1, 1]));
  const { booths, channels } = (await look('/response/table')) as {
    booths: Booth[];
    channels: { code: string; people: number }[];
  };
  expect(booths.find(({ event }) => event === stand)).toMatchObject({
    names: { en: 'Sunrise Mall' },
    on: boothDay,
    onPhones: 1,
    channel: 'booth',
  });
  expect(channels).toContainEqual(expect.objectContaining({ code: 'booth', people: 2 }));
});

const boothDay = dayIn(1);
interface Booth {
  readonly event: string;
  readonly people: number;
}

/** One that is agreed, at a mall of its own. */
async function aBooth(): Promise<string> {
  const of = `/campaigns/${slug}`;
  const add = async (path: string, body: object) => {
    const answer = await karim.post(of + path, body);
    expect(answer.status).toBe(201);
    return String(answer.body['id']);
  };
  const venue = await add('/venues', {
    kind: 'mall',
    names: { ar: 'مجمّع الشروق', en: 'Sunrise Mall' },
  });
  const times = { starts: `${boothDay}T10:00`, ends: `${boothDay}T18:00` };
  const event = await add('/events', { kind: 'booth', venue, ...times });
  const { status } = await karim.post(`${of}/events/${event}/confirm`, { version: 1 });
  expect(status).toBe(204);
  return event;
}

/** Somebody signs on the phone of a booth, seen by Karim. */
async function seenAt(event: string): Promise<Supporter> {
  const supporter = aSupporter();
  const of = `/campaigns/${slug}/witnessed`;
  const { body: form } = await karim.get(`${of}/form`);
  const id = newId();
  const signed = {
    name: supporter.name,
    contact: supporter.email,
    sharedAddress: false,
    locale: 'en',
    consent: true,
    updates: false,
    showName: false,
    adult: true,
    version: form['version'],
  };
  const key = form['key'] as Parameters<typeof seal>[0];
  const pledges = [{ id, event, by: newId(), envelope: await seal(key, signed, id) }];
  const answer = await karim.post(`${of}/batches`, { device: newId(), pledges });
  expect(answer.body['answers']).toEqual([{ id, answer: 'accepted' }]);
  return supporter;
}

test('what is invoiced and paid adds up in both currencies, each by the rate of its own order', async () => {
  for (const [order, amount] of [
    [at.boards, 3_196_800],
    [at.ads, 59_940_000_000],
  ] as const) {
    const { version } = await look(`/orders/${order}`);
    const number = `INV-${amount}`;
    await done(`/orders/${order}/invoice`, { version, number, on: dayIn(0), amount });
  }
  const { version } = await look(`/orders/${at.ads}`);
  await done(`/orders/${at.ads}/payment`, { version, on: dayIn(0), reference: 'TR-1' });
  expect(await money()).toMatchObject([
    { currency: 'LBP', committed: 0, invoiced: 0, paid: 59_940_000_000 },
    { currency: 'USD', committed: 0, invoiced: 3_196_800, paid: 0 },
  ]);
  expect(await look(`/orders/${at.ads}`)).toMatchObject({
    elsewhere: { currency: 'USD', amount: Math.round(59_940_000_000 / rate.lbpPerUsd) },
  });
});

/** By their own page, as who changes their mind does. */
async function withdraw(supporter: Supporter): Promise<void> {
  await system.submit(`/en/${slug}/my-pledge`, { contact: supporter.email! });
  await system.settle();
  const t = tokenOf(linkTo(system.lettersTo(supporter).at(-1), 'my-pledge'));
  expect((await system.submit(`/en/${slug}/my-pledge/withdraw`, { t })).status).toBe(200);
  await system.settle();
}

interface Row {
  readonly placement: string;
  readonly people: number;
}
async function board(n: number): Promise<Row | undefined> {
  const { placements } = (await look('/response/table')) as { placements: Row[] };
  return placements.find(({ placement }) => placement === at.placed[n]);
}
