import { gzipSync } from 'node:zlib';
import { locales, translator } from '@blueheart/i18n';
import { aSupporter } from '@blueheart/testing';
import { rawRequest } from '../support/raw-request.js';
import { tracesIn } from '../support/traces.js';
import { linksIn, pathOf, slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const path = `/api/v1/campaigns/${slug}/pledges`;
const asJson = { 'content-type': 'application/json' };
const signer = () => ({ ...aSupporter({ locale: 'en' }) }) as Record<string, unknown>;

interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { path: string; code: string; message: string }[];
}

const traces = () => tracesIn(system);

/** What the problems of this story are called. */
const problemTitles = Object.fromEntries(
  locales.map((locale) => [
    locale,
    ['validation', 'malformed-body', 'too-large', 'unsupported-type', 'unprocessable'].map((kind) =>
      translator(locale)(`problems:kinds.${kind}.title`),
    ),
  ]),
);

async function expectProblem(
  answer: Response,
  locale: 'ar' | 'fr' | 'en',
  status: number,
): Promise<Problem> {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json',
  ]);
  expect(answer.headers.get('content-language')).toBe(locale);
  expect(answer.headers.get('set-cookie')).toBeNull();
  const text = await answer.text();
  expect(text).not.toMatch(/\bat \S+:\d+|node_modules|\.js\b|SELECT|insert into/i);
  const problem = JSON.parse(text) as Problem;
  expect(problem.status).toBe(status);
  expect(problemTitles[locale]).toContain(problem.title);
  return problem;
}

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(signer()).filter(([name]) => !names.includes(name)));
const withPhone = (phone: unknown) => ({ ...without('email'), phone });
const long = (octets: number) => 'x'.repeat(octets);

/** A field that is wrong: what is sent, and what is told about which field. */
test.each<[what: string, body: () => unknown, path: string, code: string]>([
  ['a name with NUL', () => ({ ...signer(), name: 'a\u0000b' }), 'name', 'invalid_text'],
  [
    'a name with half a character',
    () => ({ ...signer(), name: 'a\ud800b' }),
    'name',
    'invalid_text',
  ],
  [
    'a name with a control character',
    () => ({ ...signer(), name: 'a\u0007b' }),
    'name',
    'invalid_text',
  ],
  ['a name of spaces', () => ({ ...signer(), name: '   ' }), 'name', 'required'],
  [
    'a name of zero-width spaces',
    () => ({ ...signer(), name: '\u200b\u200b' }),
    'name',
    'invisible_text',
  ],
  ['a name of isolates alone', () => ({ ...signer(), name: '\u2066\u2069' }), 'name', 'required'],
  ['a name of 101 characters', () => ({ ...signer(), name: 'ب'.repeat(101) }), 'name', 'too_long'],
  ['no name', () => without('name'), 'name', 'required'],
  [
    'two addresses in one text',
    () => ({ ...signer(), email: 'a@b.test, c@d.test' }),
    'email',
    'invalid_email',
  ],
  [
    'two addresses in a list',
    () => ({ ...signer(), email: ['a@b.test', 'c@d.test'] }),
    'email',
    'wrong_type',
  ],
  [
    'an address in an object',
    () => ({ ...signer(), email: { address: 'a@b.test' } }),
    'email',
    'wrong_type',
  ],
  [
    'an address with a line break',
    () => ({ ...signer(), email: 'a@b.test\r\nBcc: c@d.test' }),
    'email',
    'invalid_email',
  ],
  [
    'a local part of 65 octets',
    () => ({ ...signer(), email: `${long(65)}@example.org` }),
    'email',
    'invalid_email',
  ],
  [
    'an address of 255 octets',
    () => ({ ...signer(), email: `${long(60)}@${[63, 63, 62].map(long).join('.')}.org` }),
    'email',
    'invalid_email',
  ],
  ['neither address nor number', () => without('email'), 'email', 'one_contact'],
  ['both address and number', () => ({ ...signer(), phone: '03 123 456' }), 'email', 'one_contact'],
  ['a number of 40 digits', () => withPhone(`+961${'1'.repeat(40)}`), 'phone', 'invalid_phone'],
  [
    'a number with an extension',
    () => withPhone('tel:+9613123456;ext=1'),
    'phone',
    'invalid_phone',
  ],
  ['a number that is a number', () => withPhone(9_613_123_456), 'phone', 'wrong_type'],
  ['a short code', () => withPhone('112'), 'phone', 'invalid_phone'],
  ['confirmed: true', () => ({ ...signer(), confirmed: true }), 'confirmed', 'unknown_field'],
  ['an id of its own', () => ({ ...signer(), id: 'x' }), 'id', 'unknown_field'],
  ['createdAt', () => ({ ...signer(), createdAt: '2020-01-01' }), 'createdAt', 'unknown_field'],
  ['a role', () => ({ ...signer(), role: 'admin' }), 'role', 'unknown_field'],
  ['a count', () => ({ ...signer(), count: 1_000 }), 'count', 'unknown_field'],
  ['no consent', () => ({ ...signer(), consent: false }), 'consent', 'must_be_accepted'],
  ['a minor', () => ({ ...signer(), adult: false }), 'adult', 'must_be_accepted'],
  [
    'a language nobody reads here',
    () => ({ ...signer(), locale: 'hy' }),
    'locale',
    'invalid_value',
  ],
  [
    'a governorate of elsewhere',
    () => ({ ...signer(), governorate: 'FR-75' }),
    'governorate',
    'unknown-governorate',
  ],
  ['a source with markup', () => ({ ...signer(), source: '<b>' }), 'source', 'invalid_format'],
  ['a list', () => [], '', 'wrong_type'],
  ['a text', () => 'str', '', 'wrong_type'],
  ['a number', () => 1, '', 'wrong_type'],
  ['null', () => null, '', 'wrong_type'],
  ['an empty text', () => '', '', 'wrong_type'],
])(
  '%s is refused at its field, in each language, and leaves nothing',
  async (_what, body, field, code) => {
    const before = await traces();
    const messages = new Set<string>();
    for (const locale of locales) {
      const answer = await system.post(path, JSON.stringify(body()), {
        ...asJson,
        'accept-language': locale,
      });
      const { errors } = await expectProblem(answer, locale, 400);
      expect(errors).toEqual([
        { path: field, code, message: expect.stringMatching(/\S/) as string },
      ]);
      messages.add(errors![0]!.message);
    }
    expect(messages.size).toBe(locales.length);
    expect(await traces()).toEqual(before);
  },
);

/** A request that is wrong as a whole. */
test.each<
  [
    what: string,
    body: () => string | Buffer<ArrayBuffer>,
    headers: Record<string, string>,
    status: number,
  ]
>([
  [
    'bytes that are not UTF-8',
    () => Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
    asJson,
    400,
  ],
  ['a body that is no JSON', () => '{"name":', asJson, 400],
  ['a body that redefines what an object is', () => '{"__proto__":{"adult":true}}', asJson, 400],
  ['a body nested a hundred deep', () => '['.repeat(100) + ']'.repeat(100), asJson, 400],
  ['a body of 2 MB', () => JSON.stringify({ ...signer(), name: long(2_000_000) }), asJson, 413],
  [
    'a compressed body',
    () => Buffer.from(gzipSync(JSON.stringify(signer()))),
    { ...asJson, 'content-encoding': 'gzip' },
    415,
  ],
  ['plain text', () => JSON.stringify(signer()), { 'content-type': 'text/plain' }, 415],
  [
    'a form, which another site could send',
    () => 'name=a&email=a%40example.org',
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
  ],
  [
    'an Idempotency-Key of 300 characters',
    () => JSON.stringify(signer()),
    { ...asJson, 'idempotency-key': long(300) },
    400,
  ],
])('%s is refused, in each language, and leaves nothing', async (_what, body, headers, status) => {
  const before = await traces();
  for (const locale of locales) {
    const answer = await system.post(path, body(), { ...headers, 'accept-language': locale });
    await expectProblem(answer, locale, status);
  }
  expect(await traces()).toEqual(before);
});

test('an Idempotency-Key with a control character is refused before it is read', async () => {
  const before = await traces();
  const body = JSON.stringify(signer());
  const answer = await rawRequest(
    system.url,
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n`,
    `Idempotency-Key: a\u0001b\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(await traces()).toEqual(before);
});

test('a key that was used for another request is refused, and leaves what the first one left', async () => {
  const key = { 'idempotency-key': 'one-key' };
  expect((await system.sign(aSupporter(), key)).status).toBe(202);
  const before = await traces();
  const answer = await system.sign(aSupporter(), { ...key, 'accept-language': 'fr' });
  const problem = await expectProblem(answer, 'fr', 422);
  expect(problem.type).toBe('urn:problem-type:blueheart:idempotency-key-used');
  expect(problem.detail).toBe(translator('fr')('problems:refusals.idempotency-key-used'));
  expect(await traces()).toEqual(before);
});

test('controls that could turn the text around are taken out of a name, and it is shown apart from the rest', async () => {
  const supporter = aSupporter({ name: '\u2066Ma\u2069ya\u2067\u2068 \u200fأ\u200e\u061c' });
  expect((await system.sign(supporter)).status).toBe(202);
  await system.settle();
  const kept = 'Maya \u200fأ\u200e\u061c';
  const [letter] = system.lettersTo(supporter);
  expect(letter!.html).toContain(`<bdi>${kept}</bdi>`);
  expect(letter!.html).not.toMatch(/[\u2066-\u2069]/);
  const page = await (await system.get(pathOf(linksIn(letter).confirm))).text();
  expect(page).toContain(`value="${kept}"`);
});

test('what a spreadsheet would take for a formula is a name like any other', async () => {
  const name = '=HYPERLINK("http://example.org","x")';
  const supporter = aSupporter({ name });
  expect((await system.sign(supporter)).status).toBe(202);
  await system.settle();
  const page = await (
    await system.get(pathOf(linksIn(system.lettersTo(supporter)[0]).confirm))
  ).text();
  expect(page).toContain('value="=HYPERLINK(&quot;http://example.org&quot;,&quot;x&quot;)"');
});

test('an address in letters of its country is written to at its ASCII form, and is one pledge in both', async () => {
  const before = await traces();
  for (const email of ['rita@بريد.example.org', 'rita@xn--ngbof4h.example.org'])
    expect((await system.sign(aSupporter({ email }))).status).toBe(202);
  const after = await traces();
  expect(after).toMatchObject({ pledges: before.pledges + 1, mails: before.mails + 1 });
  expect(system.mail.received.at(-1)!.headers['to']).toBe('rita@xn--ngbof4h.example.org');
});

test.each([
  [
    'another case of the letters',
    { email: 'Once.Only@Example.ORG' },
    { email: 'once.only@example.org' },
  ],
  [
    'composed and decomposed letters',
    { email: 'zoe@example.org', name: 'Zoe\u0301' },
    { email: 'zoe@example.org', name: 'Zo\u00e9' },
  ],
])('%s is one pledge with one answer', async (_what, one, other) => {
  const before = await traces();
  const answers = [await system.sign(aSupporter(one)), await system.sign(aSupporter(other))];
  expect(answers.map((answer) => answer.status)).toEqual([202, 202]);
  expect(await answers[0]!.text()).toBe(await answers[1]!.text());
  expect(await traces()).toMatchObject({ pledges: before.pledges + 1, mails: before.mails + 1 });
});
