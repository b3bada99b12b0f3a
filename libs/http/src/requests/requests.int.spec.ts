import { gzipSync } from 'node:zlib';
import type { Problem } from '../index.js';
import { sendRaw, startTiny, type Tiny } from '../tiny-app.spec.js';

let tiny: Tiny;
beforeAll(async () => {
  tiny = await startTiny();
});
afterAll(() => tiny.stop());

const good = { name: 'Ada', consent: true };

/** A problem, or what the routes echo. */
type Answer = Partial<Problem> & Record<string, unknown>;

async function post(
  body: string | Buffer | undefined,
  headers: Record<string, string> = {},
  path = '/api/v1/names',
) {
  const answer = await fetch(tiny.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body === undefined ? body : new Uint8Array(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as Answer };
}

test('a good body is taken', async () => {
  expect(await post(JSON.stringify(good))).toMatchObject({ status: 201, body: good });
  expect(
    await post(JSON.stringify(good), { 'content-type': 'application/json; charset=utf-8' }),
  ).toMatchObject({ status: 201 });
});

test.each([
  ['bytes that are not UTF-8', Buffer.from('{"name":"\xff\xfe","consent":true}', 'latin1')],
  ['no JSON', '{"name":'],
  ['nothing', ''],
  ['100,000 nested arrays', '['.repeat(60_000)],
  ['33 nested arrays', '['.repeat(33) + ']'.repeat(33)],
  ['a __proto__ key', '{"name":"Ada","consent":true,"__proto__":{"admin":true}}'],
  ['a __proto__ key in disguise', '{"name":"Ada","consent":true,"__pro\\u0074o__":1}'],
  ['a UTF-16 body', Buffer.from('{"name":"Ada"}', 'utf16le')],
])('a body of %s is refused as malformed', async (_name, body) => {
  const answer = await post(body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({
    type: 'urn:problem-type:blueheart:malformed-body',
    status: 400,
  });
});

test('brackets inside a text are no depth', async () => {
  expect(
    (await post(JSON.stringify({ name: '[[[[', consent: true, tags: ['['.repeat(40) + '"\\'] })))
      .status,
  ).toBe(201);
});

test.each([['[]'], ['"str"'], ['1'], ['null'], ['""'], ['true']])(
  'the body %s is no signing',
  async (body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([
      { path: '', code: 'wrong_type', message: expect.any(String) },
    ]);
  },
);

test('no body at all is told as missing', async () => {
  const answer = await fetch(`${tiny.url}/api/v1/names`, { method: 'POST' });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ path: '', code: 'required' }] });
});

test.each([
  ['NUL', '{"name":"a\\u0000b","consent":true}'],
  ['a lone surrogate', '{"name":"a\\ud800b","consent":true}'],
])('%s in a text is refused, with the name of the field', async (_name, body) => {
  expect(await post(body)).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'name', code: 'invalid_text' }] },
  });
});

test('every mistake is named at once, each unknown field by itself', async () => {
  const { status, body } = await post(
    JSON.stringify({
      email: 'x',
      consent: false,
      role: 'admin',
      id: 1,
      tags: ['a', 'b', 'c'],
      address: [1],
      contact: 'bad',
    }),
  );
  expect(status).toBe(400);
  expect(body.errors?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    'address unknown_field',
    'consent must_be_accepted',
    'contact invalid_format',
    'email invalid_email',
    'id unknown_field',
    'name required',
    'role unknown_field',
    'tags too_many_items',
  ]);
});

test.each([
  ['text/plain', JSON.stringify(good)],
  ['application/x-www-form-urlencoded', 'name=Ada&consent=true'],
  ['multipart/form-data; boundary=x', '--x--'],
  ['application/vnd.api+json', JSON.stringify(good)],
  ['nonsense', '1'],
])('the API does not take %s', async (type, body) => {
  expect(await post(body, { 'content-type': type })).toMatchObject({
    status: 415,
    body: { type: 'urn:problem-type:blueheart:unsupported-type' },
  });
});

test('a compressed body is not unfolded', async () => {
  expect((await post(gzipSync(JSON.stringify(good)), { 'content-encoding': 'gzip' })).status).toBe(
    415,
  );
});

test('a body of 65 kB is too large, declared or not', async () => {
  const body = JSON.stringify({ ...good, name: 'a'.repeat(65 * 1024) });
  expect(await post(body)).toMatchObject({
    status: 413,
    body: { detail: 'At most 64 kB are accepted.' },
  });
  const chunked = await sendRaw(tiny.port, [
    'POST /api/v1/names HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n',
    `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
  ]);
  expect(chunked).toMatch(/^HTTP\/1\.1 413 /);
});

test('a form is read where people fill it in', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const read = (body: string) => post(body, form, '/en/form');
  expect(await read('name=%D8%B3%D9%8E%D9%84%D8%A7%D9%85+%2B&empty=&bare')).toMatchObject({
    status: 201,
    body: { name: 'سَلام +', empty: '', bare: '' },
  });
  expect((await read('name=%ff')).status).toBe(400);
  expect((await read('name=%')).status).toBe(400);
  expect((await read('__proto__=1')).status).toBe(400);
  expect((await read('a=1&'.repeat(300))).status).toBe(400);
  expect(await read('a=1&a=2')).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'a', code: 'repeated_field' }] },
  });
  expect(await read('a=b%00')).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'a', code: 'invalid_text' }] },
  });
});

test('an address that is not UTF-8 is refused', async () => {
  for (const path of [
    '/api/v1/items/%ff',
    '/api/v1/items/a?page=%ff',
    '/api/v1/items/a?x=%00',
    '/%',
    '/api/v1/items/' + 'a'.repeat(600),
  ]) {
    const answer = await fetch(tiny.url + path);
    expect([path, Math.floor(answer.status / 100), answer.headers.get('content-type')]).toEqual([
      path,
      4,
      'application/problem+json',
    ]);
  }
});

test('parameters and queries are checked and named', async () => {
  expect(await (await fetch(`${tiny.url}/api/v1/items/abc?page=2`)).json()).toEqual({
    name: 'abc',
    query: { page: 2 },
  });
  const wrong = await fetch(`${tiny.url}/api/v1/items/A1`);
  expect([wrong.status, await wrong.json()]).toMatchObject([
    400,
    { errors: [{ path: 'slug', code: 'invalid_format' }] },
  ]);
  const many = await fetch(`${tiny.url}/api/v1/items/abc?page=1000000000&sort=password`);
  expect(((await many.json()) as Problem).errors?.map(({ path }) => path)).toEqual([
    'page',
    'sort',
  ]);
});

test('a parameter that nobody checks is answered with a fault, never passed on', async () => {
  expect((await fetch(`${tiny.url}/api/v1/unchecked/1`)).status).toBe(500);
});

test('a body that trickles in is cut off, headers that trickle in too', async () => {
  const impatient = await startTiny({ limits: { requestMs: 600, headersMs: 300 } });
  const head =
    'POST /api/v1/names HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n';
  const [body, headers] = await Promise.all([
    sendRaw(impatient.port, [head, ...'{"name":"'.repeat(20)], 100),
    sendRaw(impatient.port, [...head], 100),
  ]);
  await impatient.stop();
  expect(body).toMatch(/^HTTP\/1\.1 408 /);
  expect(headers).toMatch(/^HTTP\/1\.1 408 /);
});

test('what is not HTTP is answered in short', async () => {
  expect(await sendRaw(tiny.port, ['hello\r\n\r\n'])).toMatch(/^HTTP\/1\.1 400 /);
});

test('in production only our own host is answered, but probes call a machine by its number', async () => {
  const production = await startTiny({
    settings: { production: true, baseUrl: 'https://pledge.example.org' },
  });
  const ask = async (host: string, path = '/api/v1/items/abc', more = '') =>
    Number(
      (
        await sendRaw(production.port, [
          `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`,
        ])
      ).slice(9, 12),
    );
  const answers = [
    await ask('pledge.example.org'),
    await ask('PLEDGE.example.org:443'),
    await ask('localhost:3000'),
    await ask('[::1]:3000'),
    await ask('evil.example'),
    await ask('pledge.example.org', undefined, 'X-Forwarded-Host: evil.example\r\n'),
    await ask('10.0.0.7:3000', '/healthz'),
    await ask('evil.example', '/nowhere'),
  ];
  await production.stop();
  expect(answers).toEqual([200, 200, 200, 200, 400, 200, 200, 400]);
});
