import { translator } from '@blueheart/i18n';
import { newId } from '@blueheart/sealing';
import { DistributionAlone, slug } from '../distribution.fixture.js';
import { lineField, nameField } from '../pages/supplies.address.js';
import { PartnersService } from './partners.service.js';
import { linkLimits, mostWaiting } from './request.rules.js';
import { aPartner, approve, asked, give, theRequest } from './requests.fixture.js';
import { RequestsQueries } from './requests.queries.js';
import { RequestsService } from './requests.service.js';

let distribution: DistributionAlone;
let base: string;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
  await distribution.app.listen(0, '127.0.0.1');
  base = await distribution.app.getUrl();
}, 60_000);
afterAll(() => distribution.stop());

async function ask(method: 'GET' | 'POST', path: string, body?: object) {
  const headers = { 'content-type': 'application/json' };
  const sent = body && { headers, body: JSON.stringify(body) };
  const answer = await fetch(new URL(path, base), { method, ...sent });
  return { statusCode: answer.status, body: await answer.text(), headers: answer.headers };
}

const page = (path: string, more = '') => ask('GET', path.replace('/ar/', '/en/') + more);
const tokenIn = (path: string) => new URL(path, 'https://example.org').searchParams.get('t')!;
const press = (path: string, act: string, fields: object = {}) =>
  ask('POST', `/en/${slug}/supplies`, { t: tokenIn(path), act, once: newId(), ...fields });
const requestsOf = async (partner: string) =>
  (await distribution.get(RequestsQueries).list(slug, { partner, limit: 50 })).requests;
const pins = (n: string) => ({ 'n.pin.': n });

async function anAsking(quantity = '20') {
  const partner = await aPartner(distribution);
  await press(partner.path, 'ask', pins(quantity));
  const [request] = await requestsOf(partner.id);
  return { ...partner, request: request!.id };
}

test('opening shows and changes nothing; a link that is none opens nothing, in whatever form', async () => {
  const { path, id, name } = await aPartner(distribution);
  const { statusCode, body } = await page(path);
  expect([statusCode, body.includes(name), body.includes('Blue heart pin')]).toEqual([
    200,
    true,
    true,
  ]);
  expect(await requestsOf(id)).toEqual([]);
  for (const bad of ['', '?t=', `?t=${id}`, `?t=${id}.${'A'.repeat(43)}`, '?t=%00', '?t=a&t=b'])
    expect((await ask('GET', `/en/${slug}/supplies${bad}`)).statusCode).toBe(404);
  expect((await ask('GET', path.replace(slug, 'elsewhere'))).statusCode).toBe(404);
  expect((await ask('GET', path.replace('/ar/', '/de/'))).statusCode).toBe(404);
});

test('what is asked for is asked once, in whichever digits, however often the button is pressed', async () => {
  const { path, id } = await aPartner(distribution);
  const fields = {
    ...pins('١٬٥٠٠'),
    'n.brochure.fr': '2,500',
    by: '2099-03-01',
    purpose: 'An open day',
    destination: '',
    once: newId(),
  };
  const results = await Promise.all([1, 2, 3].map(() => press(path, 'ask', fields)));
  expect(results.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  const requests = await requestsOf(id);
  expect(requests).toMatchObject([
    {
      via: 'link',
      state: 'asked',
      neededBy: '2099-03-01',
      purpose: 'An open day',
      destination: null,
      lines: [
        { item: 'pin', asked: 1_500 },
        { item: 'brochure', language: 'fr', asked: 2_500 },
      ],
    },
  ]);
  expect(results[0]!.body).toContain('Your request is sent.');
  const other = await press(path, 'ask', { ...fields, ...pins('21') });
  expect([other.statusCode, (await requestsOf(id)).length]).toEqual([409, 1]);
});

test('what is wrong is said in the reader’s words, beside what was typed', async () => {
  const { path, id } = await aPartner(distribution);
  const wrong = await press(path, 'ask', { ...pins('many'), by: '2001-01-01', purpose: 'A ‮ b' });
  expect(wrong.statusCode).toBe(400);
  for (const told of [
    'Blue heart pin: This is no whole number, such as 12 or 1,500.',
    'Needed by: This is in the past.',
    'What for: This contains characters that cannot be stored.',
    'value="many"',
  ])
    expect(wrong.body).toContain(told);
  for (const fields of [
    {},
    pins('0'),
    pins('1,5'),
    pins('1,50'),
    pins('99999999'),
    { act: 'steal' },
    { once: 'x' },
    { t: '' },
  ])
    expect((await press(path, 'ask', fields)).statusCode).toBeGreaterThanOrEqual(400);
  expect(await requestsOf(id)).toEqual([]);
});

test('what nobody has answered is changed and taken back, and what is answered is neither', async () => {
  const { path, id, request } = await anAsking();
  const changing = await page(path, `&change=${request}`);
  expect(changing.body).toContain('Save the change');
  const about = { about: request, version: '1' };
  expect((await press(path, 'change', { ...about, ...pins('30') })).statusCode).toBe(200);
  expect((await press(path, 'change', { ...about, ...pins('30') })).statusCode).toBe(200);
  expect((await press(path, 'change', { ...about, ...pins('40') })).statusCode).toBe(409);
  expect(await theRequest(distribution, request)).toMatchObject({ lines: [{ asked: 30 }] });
  await approve(distribution, request, 30);
  expect((await press(path, 'take-back', { about: request })).statusCode).toBe(409);
  const [second] = await press(path, 'ask', pins('1')).then(() => requestsOf(id));
  for (const _twice of [1, 2])
    expect((await press(path, 'take-back', { about: second!.id })).statusCode).toBe(200);
  expect(await theRequest(distribution, second!.id)).toMatchObject({ state: 'taken-back' });
  await expect(approve(distribution, second!.id, 1)).rejects.toMatchObject({
    code: 'request-taken-back',
    status: 409,
  });
});

test('one partner’s link does nothing to what another asked for', async () => {
  const { request } = await anAsking();
  const other = await aPartner(distribution);
  expect((await press(other.path, 'take-back', { about: request })).statusCode).toBe(404);
  const fields = { about: request, version: '1', ...pins('1') };
  expect((await press(other.path, 'change', fields)).statusCode).toBe(404);
  expect(await theRequest(distribution, request)).toMatchObject({
    state: 'asked',
    lines: [{ asked: 20 }],
  });
});

test.each(['change', 'take-back', 'sign'])(
  '%s about nothing, or about what is no request, is answered as about one that is not there',
  async (act) => {
    const { path, id } = await anAsking();
    const acts = async () => {
      const [row] = await distribution.sql<{ acts: number }>(
        'select acts from distribution.partners where id = $1',
        [id],
      );
      return row!.acts;
    };
    const before = await acts();
    const fields = { ...pins('30'), version: '1' };
    for (const about of [{}, { about: '' }, { about: 'x' }, { about: "'" }]) {
      const { statusCode, body } = await press(path, act, { ...fields, ...about });
      expect([statusCode, body.includes('There is no such thing here any more.')]).toEqual([
        404,
        true,
      ]);
      const said = { t: tokenIn(path), act, once: newId(), ...fields, ...about };
      const french = await ask('POST', `/fr/${slug}/supplies`, said);
      const gone = translator('fr')('supplies:notices.gone');
      expect([french.statusCode, french.body.includes(gone)]).toEqual([404, true]);
    }
    expect(await requestsOf(id)).toMatchObject([{ state: 'asked', lines: [{ asked: 20 }] }]);
    expect(await acts()).toBe(before);
  },
);

test('what arrived is signed for once, less than was sent too, and never more', async () => {
  const { path, request } = await anAsking();
  await approve(distribution, request, 20);
  const { place } = await distribution.aFullWarehouse(50);
  const { id: about } = await give(distribution, request, place, 20);
  const [line] = (await theRequest(distribution, request)).lines;
  const sign = (n: string, once = newId(), name = 'Maya Haddad') =>
    press(path, 'sign', {
      about,
      once,
      [lineField(about, line!.id)]: n,
      [nameField(about)]: name,
    });
  expect((await page(path)).body).toContain('Sign for it');
  expect((await sign('20', newId(), '')).statusCode).toBe(400);
  const more = await sign('21');
  expect([more.statusCode, more.body.includes('Blue heart pin: At most 20.')]).toEqual([400, true]);
  const once = newId();
  await Promise.all([sign('15', once), sign('15', once)]);
  expect((await theRequest(distribution, request)).lines).toMatchObject([
    { received: 15, onItsWay: 5 },
  ]);
  expect((await sign('5')).body).toContain('All of it is with you.');
  expect((await theRequest(distribution, request)).deliveries[0]!.handOvers).toMatchObject([
    { via: 'link', signed: true, by: null },
    { via: 'link', signed: true, by: null },
  ]);
  const other = await aPartner(distribution);
  expect(
    (
      await press(other.path, 'sign', {
        about,
        [lineField(about, line!.id)]: '1',
        [nameField(about)]: 'X',
      })
    ).statusCode,
  ).toBe(404);
});

test('a link that is revoked while somebody answers lets in nothing more', async () => {
  const { path, id } = await aPartner(distribution);
  const presses = Promise.all(Array.from({ length: 8 }, () => press(path, 'ask', pins('1'))));
  const revoked = distribution.get(PartnersService).revokeLink(distribution.rana, id);
  const answered = await presses;
  await revoked;
  const there = (await requestsOf(id)).length;
  expect(answered.every(({ statusCode }) => [200, 404].includes(statusCode))).toBe(true);
  // A page that is drawn after the link has ended shows nothing, though what was asked for is there.
  expect(answered.filter(({ statusCode }) => statusCode === 200).length).toBeLessThanOrEqual(there);
  expect((await press(path, 'ask', pins('1'))).statusCode).toBe(404);
  expect(await requestsOf(id)).toHaveLength(there);
});

test('a link does so much within the hour, and no request is lost by it', async () => {
  const { path, id } = await aPartner(distribution);
  await distribution.sql('update distribution.partners set acts = $2 where id = $1', [
    id,
    linkLimits.acts - 2,
  ]);
  const results = await Promise.all(Array.from({ length: 5 }, () => press(path, 'ask', pins('3'))));
  const slow = results.filter(({ statusCode }) => statusCode === 429);
  expect([slow.length, (await requestsOf(id)).length]).toEqual([3, 2]);
  expect(Number(slow[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(slow[0]!.body).toContain('value="3"');
  await distribution.sql(
    `update distribution.partners set acts_since = now() - interval '61 minutes' where id = $1`,
    [id],
  );
  expect((await press(path, 'ask', pins('3'))).statusCode).toBe(200);
});

test('so many requests wait at one time, whoever enters them', async () => {
  const { path, id } = await aPartner(distribution);
  const record = () =>
    distribution
      .get(RequestsService)
      .record(distribution.rana, newId(), { partner: id, ...asked(1) });
  for (let n = 0; n < mostWaiting; n++) await record();
  await expect(record()).rejects.toMatchObject({ code: 'too-many-requests-wait', status: 409 });
  expect((await press(path, 'ask', pins('3'))).statusCode).toBe(409);
});
