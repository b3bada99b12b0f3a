import { gzipSync } from 'node:zlib';
import { locales, type Locale } from '@blueheart/i18n';
import { tracesIn } from '../support/traces.js';
import { aConfirmedSigner, aPendingSigner } from '../support/signers-by-state.js';
import { linkTo, pathOf, slug, System, tokenOf } from '../support/whole-system.js';

/* The plain forms, as a browser without JavaScript sends them, and as nobody should. */

let system: System;
/** A link to a pledge that is confirmed, and one to a pledge that is not. */
let mine: string;
let confirm: string;

beforeAll(async () => {
  system = await System.start();
  const counted = await aConfirmedSigner(system, { locale: 'en' });
  const waiting = await aPendingSigner(system, { locale: 'en' });
  mine = tokenOf(linkTo(system.lettersTo(counted)[0], 'my-pledge'));
  confirm = tokenOf(linkTo(system.lettersTo(waiting)[0], 'confirm'));
});
afterAll(() => system.stop());

const traces = () => tracesIn(system);
const asForm = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
const long = (octets: number) => 'x'.repeat(octets);
const goodForm = { name: 'Maya', contact: 'maya.form@example.org', adult: 'on', consent: 'on' };

/** A page in that language; gives the fields that it marks as wrong. */
async function expectPage(answer: Response, locale: Locale, status: number): Promise<string[]> {
  const page = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    status,
    'text/html; charset=utf-8',
  ]);
  expect(page).toContain(`lang="${locale}"`);
  expect(page).not.toMatch(/\bat \S+:\d+|node_modules|SELECT .* FROM|insert into/);
  const wrong = [...page.matchAll(/<(?:input|select|textarea)\b[^>]*aria-invalid="true"[^>]*>/g)];
  return wrong.map(([tag]) => /name="([^"]*)"/.exec(tag)?.[1] ?? '');
}

const names: [what: string, name: string][] = [
  ['a name of spaces', '   '],
  ['a name of zero-width spaces', '\u200b'],
  ['a name of isolates alone', '\u2066\u2069'],
  ['a name with a control character', 'a\u0007b'],
  ['a name of 101 characters', 'ب'.repeat(101)],
  ['no name', ''],
];
const contacts: [what: string, contact: string][] = [
  ['two addresses', 'a@b.test, c@d.test'],
  ['a local part of 65 octets', `${long(65)}@example.org`],
  ['an address of 255 octets', `${long(60)}@${long(60)}.${long(60)}.${long(60)}.example.org`],
  ['a number of 40 digits', `+961${'1'.repeat(40)}`],
  ['a number with an extension', 'tel:+9613123456;ext=1'],
  ['no contact', ''],
];

interface Place {
  form: string;
  path: string;
  fields: () => Record<string, string>;
}
const sign: Place = { form: 'the form to sign', path: '', fields: () => goodForm };
const confirming: Place = {
  form: 'the page to confirm',
  path: '/confirm',
  fields: () => ({ t: confirm, name: 'Maya' }),
};
const correcting: Place = {
  form: 'the page of my pledge',
  path: '/my-pledge/correct',
  fields: () => ({ t: mine, name: 'Maya' }),
};
const asking: Place = {
  form: 'the page that sends a link',
  path: '/my-pledge',
  fields: () => ({ contact: 'maya.form@example.org' }),
};

const wrongFields = [
  ...names.flatMap(([what, name]) =>
    [sign, confirming, correcting].map((place) => ({ ...place, what, wrong: { name } })),
  ),
  ...contacts.flatMap(([what, contact]) =>
    [sign, asking].map((place) => ({ ...place, what, wrong: { contact } })),
  ),
];
test.each(wrongFields)(
  'on $form $what is shown at its field, in each language, and leaves nothing',
  async ({ path, fields, wrong }) => {
    const before = await traces();
    for (const locale of locales) {
      const answer = await system.submit(`/${locale}/${slug}${path}`, { ...fields(), ...wrong });
      expect(await expectPage(answer, locale, 400)).toEqual(Object.keys(wrong));
    }
    expect(await traces()).toEqual(before);
  },
);

test.each(contacts)(
  'after signing, %s in the place of another is shown at its field, and leaves nothing',
  async (_what, contact) => {
    const t = await passTo('first@example.org');
    const before = await traces();
    for (const locale of locales) {
      const answer = await system.submit(`/${locale}/${slug}/thanks/contact`, { t, contact });
      expect(await expectPage(answer, locale, 400)).toEqual(['contact']);
    }
    expect(await traces()).toEqual(before);
  },
);

/** Every address of ours that takes a form. */
const everyForm = [
  '',
  '/confirm',
  '/not-me',
  '/thanks',
  '/thanks/contact',
  ...['', '/link', '/correct', '/withdraw', '/come-back', '/code', '/download', '/delete'].map(
    (one) => `/my-pledge${one}`,
  ),
];
const wrongWhole: [what: string, body: () => string | Buffer<ArrayBuffer>, object, number][] = [
  ['NUL', () => 'name=a%00b&contact=a%40example.org', {}, 400],
  ['bytes that are not UTF-8', () => 'name=%FF%FE&contact=a%40example.org', {}, 400],
  ['half an escape', () => 'name=%&contact=a%40example.org', {}, 400],
  ['a field sent twice', () => 'name=a&name=b', {}, 400],
  ['a field that redefines what an object is', () => '__proto__=a', {}, 400],
  [
    'a thousand fields',
    () => Array.from({ length: 1_000 }, (_, at) => `f${at}=a`).join('&'),
    {},
    400,
  ],
  ['2 MB', () => `name=${long(2_000_000)}`, {}, 413],
  ['a compressed body', () => Buffer.from(gzipSync('name=a')), { 'content-encoding': 'gzip' }, 415],
  ['plain text', () => 'name=a', { 'content-type': 'text/plain' }, 415],
  ['parts', () => '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
];
test.each(wrongWhole)(
  'no form of ours takes %s, and nothing is left of it',
  async (_what, body, headers, status) => {
    const before = await traces();
    for (const path of everyForm) {
      const answer = await system.post(`/ar/${slug}${path}`, body(), { ...asForm, ...headers });
      expect([path, await expectPage(answer, 'ar', status)]).toEqual([path, []]);
    }
    expect(await traces()).toEqual(before);
  },
);

test('what the form does not have is not written, whatever it is called', async () => {
  const contact = 'more.than.asked@example.org';
  const answer = await system.submit(`/en/${slug}`, {
    ...goodForm,
    contact,
    confirmed: 'true',
    state: 'confirmed',
    id: '00000000-0000-7000-8000-000000000000',
    signed_at: '2001-01-01',
    role: 'admin',
    counts: 'true',
  });
  expect(answer.status).toBe(303);
  await system.settle();
  const [written] = await system.sql<Record<string, unknown>>(
    `select id, state, counts, signed_at > now() - interval '1 hour' as "isNew" from pledges.pledges
     order by signed_at desc limit 1`,
  );
  expect(written).toMatchObject({ state: 'pending', counts: false, isNew: true });
  expect(written!['id']).not.toMatch(/^0{8}/);
});

test.each([
  [
    'another case of the letters',
    ['Form.Once@Example.ORG', 'Zoe'],
    ['form.once@example.org', 'Zoe'],
  ],
  [
    'composed and decomposed letters',
    ['zoe.form@example.org', 'Zoe\u0301'],
    ['zoe.form@example.org', 'Zo\u00e9'],
  ],
  [
    'an address in letters of its country and in ASCII',
    ['rita.form@بريد.example.org', 'Rita'],
    ['rita.form@xn--ngbof4h.example.org', 'Rita'],
  ],
  [
    'a number as it is dialled and with its country',
    ['03 111 222', 'Ziad'],
    ['+961 3 111 222', 'Ziad'],
  ],
  ['Arabic digits and others', ['٠٣ ١١١ ٣٣٣', 'Ziad'], ['03 111 333', 'Ziad']],
])('on the form %s are one pledge, and lead to the same page', async (_what, one, other) => {
  const before = await traces();
  const led = [];
  for (const [contact, name] of [one, other] as [string, string][]) {
    const answer = await system.submit(`/en/${slug}`, { ...goodForm, contact, name });
    led.push([answer.status, answer.headers.get('location')!.replace(/&t=.*/, '')]);
  }
  expect(led[0]).toEqual(led[1]);
  expect((await traces()).pledges).toBe(before.pledges + 1);
});

test('a name that would be a formula, or turn the text around, is kept as text and shown apart', async () => {
  const name = '=HYPERLINK("x")\u2067\u200f أ';
  const contact = 'formula.form@example.org';
  await system.submit(`/ar/${slug}`, { ...goodForm, contact, name });
  await system.settle();
  const [letter] = system.mail.mailsTo(contact);
  const page = await (await system.get(pathOf(linkTo(letter, 'my-pledge')))).text();
  expect(page).toContain('<bdi>=HYPERLINK(&quot;x&quot;)\u200f أ</bdi>');
  expect(letter!.html).not.toMatch(/[\u2066-\u2069]/);
});

/** Links that were guessed, cut, or made from another's: a page without a hint, and nothing happens. */
test.each(['', 'x', '00000000-0000-7000-8000-000000000000.AAAA', 'mixed', 'cut', 'swapped'])(
  'a link that is none ("%s") opens nothing, says nothing of anybody and leaves nothing',
  async (kind) => {
    const [id, token] = mine.split('.') as [string, string];
    const made: Record<string, string> = {
      mixed: `${confirm.split('.')[0]}.${token}`,
      cut: mine.slice(0, -1),
      swapped: `${id}.${confirm.split('.')[1]}`,
    };
    const t = made[kind] ?? kind;
    const before = await traces();
    for (const path of ['/withdraw', '/come-back', '/correct', '/code', '/download', '/delete']) {
      const answer = await system.submit(`/en/${slug}/my-pledge${path}`, {
        t,
        name: 'Mallory',
        code: '123456',
      });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).not.toMatch(/@|Mallory/);
    }
    const confirmed = await system.submit(`/en/${slug}/confirm`, { t, name: 'Mallory' });
    expect(confirmed.status).toBe(404);
    // Who is gone is not known any more: saying it twice must not look like a failure.
    const disowned = await system.submit(`/en/${slug}/not-me`, { t });
    expect(disowned.status).toBe(200);
    expect(await disowned.text()).not.toMatch(/@|Mallory/);
    expect(await traces()).toEqual(before);
  },
);

test.each([
  '//admin',
  '/Admin',
  '/%2e%2e/admin',
  '/en/%2e%2e/%2e%2e/etc/passwd',
  `/en/${slug}/..%2f..%2fetc%2fpasswd`,
  `/EN/${slug}`,
  `/en/${slug}/%00`,
])('nothing is found at %s', async (path) => {
  const answer = await fetch(system.url + path, { redirect: 'manual', headers: asForm });
  expect([400, 404]).toContain(answer.status);
  const override = await system.post(`/en/${slug}/my-pledge`, 'contact=a%40example.org', {
    ...asForm,
    'x-http-method-override': 'DELETE',
  });
  expect(override.status).toBe(200);
});

async function passTo(contact: string): Promise<string> {
  const answer = await system.submit(`/en/${slug}`, { ...goodForm, contact });
  const led = new URL(answer.headers.get('location')!, system.url);
  return led.searchParams.get('t')!;
}
