import type { Tally } from '@blueheart/contracts';
import { aSupporter, eventually } from '@blueheart/testing';
import { aPendingSigner } from '../support/signers-by-state.js';
import { linksIn, pathOf, slug, System, tokenOf, withoutPass } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

test.each(['ar', 'fr', 'en'] as const)(
  'someone signs in %s, reads the letter, confirms, and the count rises',
  async (locale) => {
    const supporter = aSupporter({ locale });
    const before = (await system.tally()).confirmed;

    const answer = await system.sign(supporter);
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ status: 'pending' });
    await system.settle();
    expect((await system.tally()).confirmed).toBe(before);

    const [letter] = system.lettersTo(supporter);
    expect(letter?.text).toContain(supporter.name);
    expect(letter?.html).toContain(locale === 'ar' ? 'dir="rtl"' : 'dir="ltr"');
    expect(pathOf(linksIn(letter).confirm)).toMatch(new RegExp(`^/${locale}/${slug}/confirm\\?t=`));

    const page = await (await system.get(pathOf(linksIn(letter).confirm))).text();
    expect(page).toContain(`lang="${locale}"`);
    expect((await system.confirm(supporter)).status).toBe(200);
    await system.settle();
    expect((await system.tally()).confirmed).toBe(before + 1);
  },
);

test('the whole way works with plain forms alone', async () => {
  const page = await (await system.get(`/fr/${slug}`)).text();
  expect(page).toContain('<form method="post"');
  const sent = await system.submit(`/fr/${slug}`, {
    locale: 'fr',
    name: 'Zoé Plain',
    contact: 'zoe.plain@example.org',
    governorate: 'LB-BA',
    adult: 'on',
    consent: 'on',
  });
  expect(sent.status).toBe(303);
  expect(withoutPass(sent.headers.get('location'))).toBe(`/fr/${slug}/thanks?by=email`);
  expect((await system.get(sent.headers.get('location')!)).status).toBe(200);
  await system.settle();
  const before = (await system.tally()).confirmed;
  const { confirm } = linksIn(system.mail.mailsTo('zoe.plain@example.org')[0]);
  const done = await system.submit(pathOf(confirm), {
    t: tokenOf(confirm),
    name: 'Zoé Plain',
    updates: 'on',
  });
  expect(done.status).toBe(200);
  await system.settle();
  expect((await system.tally()).confirmed).toBe(before + 1);
});

test('a form with mistakes comes back whole, with each mistake at its field, and nothing is stored', async () => {
  const before = await system.sql('select count(*) from pledges.pledges');
  const answer = await system.submit(`/ar/${slug}`, {
    name: 'ريم',
    contact: 'not an address@',
    consent: 'on',
  });
  const page = await answer.text();
  expect(answer.status).toBe(400);
  expect(page).toContain('value="ريم"');
  expect(page).toContain('value="not an address@"');
  expect(page.match(/aria-invalid="true"/g)).toHaveLength(2);
  expect(await system.sql('select count(*) from pledges.pledges')).toEqual(before);
});

test('a scanner that opens every link in a letter confirms nothing and cancels nothing', async () => {
  const supporter = await aPendingSigner(system);
  const before = (await system.tally()).confirmed;
  const letter = system.lettersTo(supporter)[0]!;
  const links = [
    ...letter.text.matchAll(/https?:\/\/\S+/g),
    ...letter.html.matchAll(/https?:\/\/[^"<\s]+/g),
  ];
  expect(links.length).toBeGreaterThanOrEqual(4);
  for (const [link] of links) {
    const answer = await system.get(pathOf(link.replaceAll('&amp;', '&')));
    expect(answer.status).toBeLessThan(400);
  }
  await system.settle();
  expect((await system.tally()).confirmed).toBe(before);
  expect((await system.confirm(supporter)).status).toBe(200);
});

test('confirming again, from any of the letters, shows success and counts once', async () => {
  const supporter = await aPendingSigner(system);
  const before = (await system.tally()).confirmed;
  const answers = await Promise.all(Array.from({ length: 10 }, () => system.confirm(supporter)));
  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200));
  await system.settle();
  expect((await system.tally()).confirmed).toBe(before + 1);
});

test('a name and the consents can be corrected while confirming', async () => {
  const supporter = await aPendingSigner(system, { name: 'Mya', showName: true });
  const { confirm } = linksIn(system.lettersTo(supporter)[0]);
  const path = pathOf(confirm);
  const shown = await (await system.get(path)).text();
  expect(shown).toContain('value="Mya"');
  const wrong = await system.submit(path, { t: tokenOf(confirm), name: '  ' });
  expect(wrong.status).toBe(400);
  await system.submit(path, { t: tokenOf(confirm), name: 'Maya', updates: 'on' });
  const [row] = await system.sql(
    `select state, shows_name, updates from pledges.pledges where id = $1`,
    [tokenOf(confirm).split('.')[0]],
  );
  expect(row).toEqual({ state: 'confirmed', shows_name: false, updates: true });
});

test('an old link confirms nothing and says so; signing again helps', async () => {
  const supporter = await aPendingSigner(system);
  const { confirm } = linksIn(system.lettersTo(supporter)[0]);
  const id = tokenOf(confirm).split('.')[0];
  await system.sql(
    `update pledges.pledges set expires_at = now() - interval '1 minute', asked_at = now() - interval '8 days' where id = $1`,
    [id],
  );
  expect((await system.confirm(supporter)).status).toBe(410);
  await system.sign(supporter);
  await system.settle();
  expect(system.lettersTo(supporter)).toHaveLength(2);
  expect((await system.confirm(supporter)).status).toBe(200);
});

test('a link with one letter changed is nobody’s', async () => {
  const answer = await system.submit(`/en/${slug}/confirm`, {
    t: `01890a5d-ac96-774b-bcce-b302099a8057.${'A'.repeat(43)}`,
    name: 'Nobody',
  });
  expect(answer.status).toBe(404);
});

test('the tally is told to who listens, at once and at each change', async () => {
  await system.settle();
  const stop = new AbortController();
  const answer = await fetch(`${system.url}/api/v1/campaigns/${slug}/tally/stream`, {
    signal: stop.signal,
  });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const told: number[] = [];
  const listening = (async () => {
    let text = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      told.length = 0;
      for (const [, data] of text.matchAll(/^data: (\{.*\})$/gm))
        told.push((JSON.parse(data!) as Tally).confirmed);
    }
  })().catch(() => undefined);

  await eventually(() => expect(told).toHaveLength(1));
  const supporter = await aPendingSigner(system);
  await system.confirm(supporter);
  await eventually(() => expect(told).toEqual([told[0], told[0]! + 1]));
  stop.abort();
  await listening;
});

test('the tally has an ETag, and is not sent twice to who has it', async () => {
  await system.settle();
  const path = `/api/v1/campaigns/${slug}/tally`;
  const first = await system.get(path);
  const again = await system.get(path, { 'if-none-match': first.headers.get('etag')! });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('the front page leads to the campaign in the visitor’s language', async () => {
  for (const [wanted, locale] of [
    ['fr-FR,fr;q=0.9', 'fr'],
    ['ar-LB', 'ar'],
    ['hy', 'ar'],
  ]) {
    const answer = await system.get('/', { 'accept-language': wanted! });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/${locale}/${slug}`]);
  }
});

test('what was read is what is signed, also when a new statement is published in between', async () => {
  const page = await (await system.get(`/en/${slug}`)).text();
  expect(page).toContain('<input type="hidden" name="version" value="1"/>');
  await system.sql(
    `insert into pledges.statements (campaign, version, locale, body, hash)
     select campaign, 2, locale, 'The new words', sha256('The new words') from pledges.statements where version = 1`,
  );
  await system.sql('update pledges.campaigns set statement_version = 2');
  await system.restart();

  const form = { name: 'Reader', adult: 'on', consent: 'on', locale: 'en' };
  const sign = (contact: string, version: string) =>
    system.submit(`/en/${slug}`, { ...form, contact, version });
  expect((await sign('reader.1@example.org', '1')).status).toBe(303);
  expect((await sign('reader.2@example.org', '2')).status).toBe(303);
  expect((await sign('reader.9@example.org', '9')).status).toBe(400);
  await system.settle();
  const shown = async (address: string) => {
    const { confirm } = linksIn(system.mail.mailsTo(address)[0]);
    return (await system.get(pathOf(confirm))).text();
  };
  expect(await shown('reader.1@example.org')).not.toContain('The new words');
  expect(await shown('reader.2@example.org')).toContain('The new words');
  const rows = await system.sql(
    `select text_version, count(*)::int as n from pledges.pledges group by 1 order by 1 desc limit 1`,
  );
  expect(rows).toEqual([{ text_version: 2, n: 1 }]);
});
