import { type ReceivedMail, type Supporter } from '@blueheart/testing';
import { aConfirmedSigner } from '../support/signers-by-state.js';
import { linkTo, pathOf, slug, System, tokenOf } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const at = (path: string) => `/en/${slug}/${path}`;

const aSigner = (overrides: Partial<Supporter> = {}) =>
  aConfirmedSigner(system, { locale: 'en', ...overrides });

/** The newest letter to this supporter after asking for the link to the pledge. */
async function linkLetter(supporter: Supporter): Promise<ReceivedMail> {
  const answer = await system.submit(at('my-pledge'), { contact: supporter.email! });
  expect(answer.status).toBe(200);
  await system.settle();
  return system.lettersTo(supporter).at(-1)!;
}

async function myToken(supporter: Supporter): Promise<string> {
  return tokenOf(linkTo(await linkLetter(supporter), 'my-pledge'));
}

/** The six digits of the newest letter, once they have been asked for. */
async function code(supporter: Supporter, t: string, purpose: string): Promise<string> {
  await system.submit(at('my-pledge/code'), { t, purpose });
  await system.settle();
  return /\b(\d{3})[\s\u00a0]?(\d{3})\b/
    .exec(system.lettersTo(supporter).at(-1)!.text)!
    .slice(1)
    .join('');
}

const confirmedNow = async () => (await system.tally()).confirmed;

test('the page to ask for a link answers the same, in the same time, whoever asks', async () => {
  const known = await aSigner();
  const ask = async (contact: string) => {
    const from = performance.now();
    const answer = await system.submit(at('my-pledge'), { contact });
    return { status: answer.status, body: await answer.text(), ms: performance.now() - from };
  };
  const answers = [
    await ask(known.email!),
    await ask('nobody@example.org'),
    await ask('03 123 499'),
  ];
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  for (const { ms } of answers) expect(ms).toBeGreaterThanOrEqual(295);
  expect((await ask('no address')).status).toBe(400);
});

test('a signer sees all that is held, corrects the name, and finds it in the download', async () => {
  const signer = await aSigner({ name: 'Layla', governorate: 'LB-AS', source: 'poster-7' });
  const t = await myToken(signer);
  const page = await (await system.get(at(`my-pledge?t=${t}`))).text();
  for (const held of ['Layla', signer.email!, 'North', 'poster-7']) expect(page).toContain(held);

  const wrong = await system.submit(at('my-pledge/correct'), { t, name: '  ' });
  expect(wrong.status).toBe(400);
  const corrected = await system.submit(at('my-pledge/correct'), {
    t,
    name: 'Layla Haddad',
    updates: 'true',
  });
  expect(await corrected.text()).toContain('Layla Haddad');

  const file = await system.submit(at('my-pledge/download'), {
    t,
    code: await code(signer, t, 'download'),
  });
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(await file.json()).toMatchObject({
    name: 'Layla Haddad',
    email: signer.email,
    governorate: 'LB-AS',
    consents: { updates: true },
  });
});

test('a download or a deletion needs a fresh code; a link that was forwarded is not enough', async () => {
  const signer = await aSigner();
  const t = await myToken(signer);
  for (const what of ['download', 'delete']) {
    const without = await system.submit(at(`my-pledge/${what}`), { t });
    expect([without.status, without.headers.get('content-type')]).toEqual([
      400,
      'text/html; charset=utf-8',
    ]);
  }
  const right = await code(signer, t, 'delete');
  const wrong = right === '000000' ? '111111' : '000000';
  for (let tries = 0; tries < 5; tries += 1)
    expect((await system.submit(at('my-pledge/delete'), { t, code: wrong })).status).toBe(400);
  const late = await system.submit(at('my-pledge/delete'), { t, code: right });
  expect([late.status, late.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await confirmedNow()).toBeGreaterThan(0);
});

test('someone withdraws a year later, is told, and may still come back', async () => {
  const signer = await aSigner();
  const before = await confirmedNow();
  await system.sql(
    `update pledges.pledges set signed_at = signed_at - interval '1 year', asked_at = asked_at - interval '1 year',
       confirmed_at = confirmed_at - interval '1 year', expires_at = expires_at - interval '1 year',
       mine_until = mine_until - interval '1 year'`,
  );
  const old = linkTo(system.lettersTo(signer)[0], 'my-pledge');
  expect((await system.get(pathOf(old))).status).toBe(410);
  await system.submit(at('my-pledge/link'), { t: tokenOf(old) });
  await system.settle();
  const t = tokenOf(linkTo(system.lettersTo(signer).at(-1), 'my-pledge'));

  expect((await system.submit(at('my-pledge/withdraw'), { t })).status).toBe(200);
  await system.settle();
  expect(await confirmedNow()).toBe(before - 1);
  const told = system.lettersTo(signer).at(-1)!;
  expect(told.subject).toMatch(/withdrawn/i);

  const back = tokenOf(linkTo(told, 'my-pledge'));
  expect((await system.submit(at('my-pledge/come-back'), { t: back })).status).toBe(200);
  await system.settle();
  expect(await confirmedNow()).toBe(before);
});

test('who deletes everything stays counted, is told once more, and signing again counts nobody twice', async () => {
  const signer = await aSigner();
  const before = await confirmedNow();
  const t = await myToken(signer);
  const answer = await system.submit(at('my-pledge/delete'), {
    t,
    code: await code(signer, t, 'delete'),
  });
  expect(answer.status).toBe(200);
  await system.settle();
  expect(await confirmedNow()).toBe(before);
  const letters = system.lettersTo(signer);
  expect(letters.at(-1)!.subject).toMatch(/deleted/i);
  expect(linkTo(letters.at(-1), 'my-pledge')).toBe('');
  const [keys] = await system.sql<{ n: number }>(
    'select count(*)::int as n from sealing.data_keys where ends_at is not null',
  );
  expect(keys!.n).toBe(0);
  expect((await system.get(at(`my-pledge?t=${t}`))).status).toBe(404);

  await system.sql(`update pledges.pledges set asked_at = asked_at - interval '1 hour'`);
  await system.sign(signer);
  await system.settle();
  await system.confirm(signer);
  await system.settle();
  expect(await confirmedNow()).toBe(before);
});

test('after signing, the page of thanks takes the district and another address, and tells nothing of a known one', async () => {
  const form = {
    name: 'Rami',
    contact: 'rami@gmial.example.org',
    adult: 'true',
    consent: 'true',
  };
  const sign = (contact: string) => system.submit(`/en/${slug}`, { ...form, contact });
  const thanks = async (contact: string) => (await sign(contact)).headers.get('location')!;

  const first = await thanks(form.contact);
  const page = await (await system.get(first)).text();
  expect(page).toContain(form.contact);
  const saved = await system.submit(at('thanks'), {
    t: passOf(first),
    place: 'd:tripoli',
    updates: 'true',
  });
  const after = await (await system.get(saved.headers.get('location')!)).text();
  expect(after).toContain('Saved');
  expect(after).toMatch(/<option (?:selected )?value="d:tripoli"(?: selected)?>/);

  // The letter to the mistyped address has left when it is mended.
  await system.settle();
  const moved = await system.submit(at('thanks/contact'), {
    t: passOf(saved.headers.get('location')!),
    contact: 'rami@gmail.example.org',
  });
  expect(moved.status).toBe(303);
  const [kept] = await system.sql(
    `select district, updates from pledges.pledges where state = 'pending' order by signed_at desc limit 1`,
  );
  expect(kept).toEqual({ district: 'tripoli', updates: true });
  await system.settle();
  expect(system.mail.mailsTo('rami@gmail.example.org')).toHaveLength(1);
  const confirm = linkTo(system.mail.mailsTo(form.contact)[0], 'confirm');
  expect(await (await system.get(pathOf(confirm))).text()).toContain('not known');

  const known = await aSigner();
  const [a, b] = [await thanks(known.email!), await thanks('unknown-rami@example.org')];
  const shape = async (address: string, contact: string) => {
    const text = await (await system.get(address)).text();
    return text
      .replaceAll(contact, '')
      .replaceAll(passOf(address), '')
      .replaceAll(encodeURIComponent(passOf(address)), '');
  };
  expect(await shape(a, known.email!)).toBe(await shape(b, 'unknown-rami@example.org'));
  const wrong = await system.submit(at('thanks/contact'), { t: passOf(b), contact: 'nobody' });
  expect(wrong.status).toBe(400);
});

test.each(['', 'x', '1.k.aa.bb'])(
  'a pass that is none ("%s") leads to the plain page of thanks',
  async (t) => {
    const answer = await system.submit(at('thanks'), { t, place: 'd:tripoli' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, at('thanks')]);
    expect((await system.get(at(`thanks?t=${t}`))).status).toBe(200);
  },
);

function passOf(address: string): string {
  return new URL(address, 'http://x.example.org').searchParams.get('t')!;
}
