import { locales } from '@blueheart/i18n';
import type { Locale } from '@blueheart/i18n';
import { renderPage } from '@blueheart/pages';
import { cloneElement, type VNode } from 'preact';
import {
  BusyPage,
  CampaignPage,
  ConfirmPage,
  ErrorPage,
  InformationPage,
  MyPledgePage,
  NotFoundPage,
  NotMePage,
  ThanksPage,
  informationKeys,
} from './index.js';
import type { CampaignPageProps, PageProps } from './index.js';
import { aPage } from './page.fixture.js';

function aCampaign(locale: Locale, more: Partial<CampaignPageProps> = {}): CampaignPageProps {
  return {
    ...aPage(locale),
    statement: 'I pledge.',
    progress: { total: 12_480, goal: 20_000 },
    places: [
      { code: 'A', name: 'North', count: 120 },
      { code: 'B', name: 'South', count: null },
    ],
    ...more,
  };
}

const share = { link: 'https://pledge.example.org/en/blue-heart', text: 'I signed.' };
const visit = {
  pass: 'p',
  contact: 'ada@example.org',
  places: [{ label: 'North', options: [{ value: 'g:A', label: 'North' }] }],
  place: 'g:A',
  updates: true,
  showName: false,
};
const moving = { value: 'ada@', errors: [{ field: 'contact', message: 'Not right' }] };
const phone = {
  code: '12345678',
  days: 30,
  number: '+96170000000',
  whatsapp: 'https://wa.me/96170000000',
  sms: 'sms:+96170000000',
};
const held = {
  state: 'confirmed',
  counts: true,
  name: 'Ada',
  contact: 'ada@example.org',
  statement: 'I pledge.',
  signedOn: 'today',
  language: 'English',
  showName: true,
  updates: false,
} as const;

/** Every page in every state. Rendering throws on a missing key or placeholder. */
function everyPage(locale: Locale) {
  const page = aPage(locale);
  return [
    <CampaignPage {...aCampaign(locale)} />,
    <CampaignPage {...aCampaign(locale, { progress: { total: 0, goal: 100 }, places: [] })} />,
    <CampaignPage
      {...aCampaign(locale, { progress: { total: 30_000, goal: null }, source: 'qr-1' })}
    />,
    <CampaignPage {...aCampaign(locale, { errors: [{ field: 'name', message: 'Missing' }] })} />,
    <ThanksPage {...page} by="email" linkDays={7} share={share} />,
    <ThanksPage {...page} by="email" linkDays={30} share={share} visit={visit} />,
    <ThanksPage {...page} by="phone" linkDays={7} share={share} />,
    <ThanksPage {...page} by="phone" linkDays={7} share={share} visit={{ ...visit, phone }} />,
    <ThanksPage {...page} by="email" linkDays={7} share={share} visit={{ ...visit, moving }} />,
    <ConfirmPage
      {...page}
      state="ready"
      token="t"
      values={{ name: 'Ada', showName: true, updates: false }}
    />,
    <ConfirmPage {...page} state="done" progress={{ total: 1, goal: 100 }} share={share} />,
    <ConfirmPage {...page} state="expired" />,
    <ConfirmPage {...page} state="unknown" />,
    <MyPledgePage {...page} state="ask" />,
    <MyPledgePage {...page} state="ask" unknownLink errors={moving.errors} />,
    <MyPledgePage {...page} state="sent" />,
    <MyPledgePage {...page} state="expired" token="t" />,
    ...(['pending', 'confirmed', 'withdrawn'] as const).map((state) => (
      <MyPledgePage {...page} state="open" token="t" view={{ ...held, state }} />
    )),
    <MyPledgePage {...page} state="open" token="t" view={held} notice="cameBack" />,
    <MyPledgePage {...page} state="code" token="t" purpose="delete" />,
    <MyPledgePage {...page} state="code" token="t" purpose="download" errors={moving.errors} />,
    <MyPledgePage {...page} state="deleted" counts />,
    <MyPledgePage {...page} state="deleted" counts={false} />,
    <NotMePage {...page} state="ready" token="t" />,
    <NotMePage {...page} state="done" />,
    <NotMePage {...page} state="unknown" />,
    ...informationKeys.map((key) => (
      <InformationPage {...page} page={key} title="Title" sections={[]} reviewedOn="today" />
    )),
    <NotFoundPage {...page} />,
    <ErrorPage {...page} status={500} requestId="r1" />,
    <ErrorPage {...page} status={415} requestId="r1" />,
    <BusyPage {...page} />,
    <BusyPage {...page} campaign={undefined} />,
  ];
}

test.each(locales)('every page is complete in %s, with one heading and one main part', (locale) => {
  for (const page of everyPage(locale)) {
    const html = renderPage(page);

    expect(html).toContain(`<html lang="${locale}"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).not.toMatch(/\{\{|undefined|\[object|NaN| style=|<style/);
  }
});

test.each([
  ['ar', 0, 'بانتظار التعهّد الأوّل. الهدف: ٢٠٬٠٠٠'],
  ['ar', 1, 'تعهّد واحد من أصل ٢٠٬٠٠٠'],
  ['ar', 2, 'تعهّدان من أصل ٢٠٬٠٠٠'],
  ['ar', 7, '٧ تعهّدات من أصل ٢٠٬٠٠٠'],
  ['ar', 11, '١١ تعهّداً من أصل ٢٠٬٠٠٠'],
  ['ar', 12_480, '١٢٬٤٨٠ تعهّداً من أصل ٢٠٬٠٠٠'],
  ['ar', 12_500, '١٢٬٥٠٠ تعهّد من أصل ٢٠٬٠٠٠'],
  ['fr', 1, '1 engagement sur 20 000'],
  ['en', 1, '1 pledge of 20,000'],
  ['en', 12_480, '12,480 pledges of 20,000'],
] as const)('in %s the count of %i is said as "%s"', (locale, total, sentence) => {
  const html = renderPage(
    <CampaignPage {...aCampaign(locale, { progress: { total, goal: 20_000 } })} />,
  );
  const line = /<p class="count"[^>]*>(.*?)<\/p>/.exec(html)?.[1] ?? '';

  expect(line.replaceAll(/<[^>]+>/g, '').replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(sentence);
});

test('the heart is as full as the campaign is far', () => {
  expect(levelAt(0, 100)).toBe('0.000');
  expect(levelAt(62, 100)).toBe('0.620');
  expect(levelAt(300, 100)).toBe('1.000');
  expect(levelAt(300, null)).toBe('1.000');
});

function levelAt(total: number, goal: number | null): string | undefined {
  const html = renderPage(<CampaignPage {...aCampaign('en', { progress: { total, goal } })} />);
  return /data-level="([^"]+)"/.exec(html)?.[1];
}

test('a count that is not shown is said to be so', () => {
  const html = renderPage(<CampaignPage {...aCampaign('en')} />);

  expect(html).toContain('<bdi data-place="A">120</bdi>');
  expect(html).toContain('<bdi class="none" data-place="B">not shown</bdi>');
});

test('the form has the fields of the contract, and required statements come first', () => {
  const html = renderPage(<CampaignPage {...aCampaign('en', { source: 'qr-1' })} />);
  const names = [...html.matchAll(/<input[^>]* name="([^"]+)"/g)].map((match) => match[1]);

  expect([...new Set(names)]).toEqual([
    'locale',
    'source',
    'remark',
    'name',
    'contact',
    'sharedAddress',
    'governorate',
    'adult',
    'consent',
  ]);
});

test('a form that comes back keeps what was typed, as text', () => {
  const values = { name: '"><script>1</script>', contact: '03 12', governorate: 'B', adult: true };
  const errors = [{ field: 'contact', message: 'Not an address' }];
  const html = renderPage(<CampaignPage {...aCampaign('en', { values, errors })} />);

  expect(html).not.toContain('<script>1');
  expect(html).toContain('value="03 12"');
  expect(html).toMatch(/value="B" checked/);
  expect(html).toMatch(/id="f-adult" name="adult" value="true" checked/);
  expect(html).toContain('<a href="#f-contact">Not an address</a>');
  expect(html).toContain('<title>To correct: Blue Heart</title>');
});

test('a page with a token forgets it in the address bar, and keeps it in the form and the other languages', () => {
  const html = renderPage(
    <ConfirmPage
      {...aPage('fr')}
      state="ready"
      token="a+b"
      values={{ name: '', showName: false, updates: false }}
    />,
  );

  expect(html).toContain('data-forget-token');
  expect(html).toContain('name="t" value="a+b"');
  expect(html).toContain('href="/ar/blue-heart/confirm?t=a%2Bb"');
  expect(html).toContain('content="noindex"');
});

test('help shows verified lines, and otherwise no number at all', () => {
  const help = { ...aPage('en'), page: 'help' as const, title: 'Help', sections: [] };
  const line = {
    name: 'A line',
    number: '01 000 000',
    verifiedBy: 'N. Example',
    verifiedOn: '5 January 2026',
  };

  expect(renderPage(<InformationPage {...help} />)).not.toContain('tel:');
  expect(renderPage(<InformationPage {...help} helpLines={[line]} />)).toContain(
    'href="tel:01000000"',
  );
});

test('a text keeps its paragraphs and its lists', () => {
  const text = { page: 'law' as const, title: 'Law', lead: 'A lead.' };
  const section = { heading: 'One', paragraphs: ['First.', 'Second.'], list: ['a', 'b'] };
  const html = renderPage(<InformationPage {...aPage('en')} {...text} sections={[section]} />);

  expect(html).toContain(
    '<section><h2>One</h2><p>First.</p><p>Second.</p><ul><li>a</li><li>b</li></ul></section>',
  );
});

test.each(locales)(
  'in %s privacy names the controller, or says that none is named yet',
  (locale) => {
    const privacy = { ...aPage(locale), page: 'privacy' as const, title: 'Privacy', sections: [] };
    const named = { name: 'An association', contact: 'data@example.org' };
    const missing = privacy.t('pledges:information.controllerMissing');

    const html = renderPage(<InformationPage {...privacy} controller={named} />);
    expect(html).toContain('An association');
    expect(html).toContain('href="mailto:data@example.org"');
    expect(html).not.toContain(missing);
    expect(
      renderPage(<InformationPage {...privacy} controller={{ name: null, contact: null }} />),
    ).toContain(missing);
  },
);

test('a busy answer carries the form, so that trying again is one press', () => {
  const retry = { action: '/en/blue-heart', fields: [['name', 'Ada']] as const };
  const html = renderPage(<BusyPage {...aPage('en')} retry={retry} />);

  expect(html).toContain('<form method="post" action="/en/blue-heart"');
  expect(html).toContain('<input type="hidden" name="name" value="Ada"/>');
});

/** Addresses of a campaign's pages. */
/** The calendar is a file for another program, from which nobody comes on. */
const ways = (html: string) =>
  [...html.matchAll(/(?:href|action)="(\/(?:ar|fr|en)\/[^"]*)"/g)]
    .map(([, address]) => address!.replaceAll('&amp;', '&'))
    .filter((address) => !address.endsWith('.ics'));
/** Opened from a letter: whoever is here has signed, and their pledge knows its source. */
const behindLetters: unknown[] = [ConfirmPage, NotMePage, MyPledgePage];

test('every way on from every page carries the source of the visit, and nothing where there is none', () => {
  const pages: VNode<Partial<PageProps>>[] = everyPage('en');
  for (const page of pages.filter(({ type }) => !behindLetters.includes(type))) {
    const carried = renderPage(cloneElement(page, { source: 'qr-1' }));
    expect(ways(carried).filter((way) => !/[?&]s=qr-1$/.test(way))).toEqual([]);

    const none = renderPage(cloneElement(page, { source: undefined }));
    expect(ways(none)).toHaveLength(ways(carried).length);
    expect(none).not.toMatch(/[?&;]s=/);
  }
});

const offer = { typed: 'gmial.com', suggested: 'gmail.com', address: 'ada@gmail.com' };
const filled = { name: 'Ada', contact: 'ada@gmial.com', adult: true, consent: true };

test.each(locales)('in %s another address is offered in words, with two answers', (locale) => {
  const html = renderPage(<CampaignPage {...aCampaign(locale, { values: filled, offer })} />);

  expect(html).not.toMatch(/\{\{|undefined|#</);
  expect(html).toContain('<b><bdi class="ltr">gmial.com</bdi></b>');
  expect(html).toContain('<b><bdi class="ltr">ada@gmail.com</bdi></b>');
  expect(html).toMatch(/<button[^>]* name="address" value="suggested"/);
  expect(html).toMatch(/<button[^>]* name="address" value="typed"/);
  expect(html).toContain('<input type="hidden" name="asked" value="true"/>');
  expect(html).toContain('value="ada@gmial.com"');
  expect(html.match(/role="alert"/g)).toHaveLength(1);
});

test('beside mistakes the offer is made too, and the mistakes are spoken first', () => {
  const errors = [{ field: 'name', message: 'Missing' }];
  const html = renderPage(<CampaignPage {...aCampaign('en', { values: filled, errors, offer })} />);

  expect(html.match(/role="alert"/g)).toHaveLength(1);
  expect(html.match(/autofocus/g)).toHaveLength(1);
  expect(html).toContain('aria-describedby="f-contact-hint offer-lead"');
});

test('who was asked once stays asked', () => {
  const values = { ...filled, asked: true };
  const html = renderPage(<CampaignPage {...aCampaign('en', { values })} />);
  expect(html).toContain('<input type="hidden" name="asked" value="true"/>');
});

test('the heart where one signs is as full as what came back is complete', () => {
  const sealOf = (more: Partial<CampaignPageProps>) =>
    /transform="([^"]+)" data-seal/.exec(
      renderPage(<CampaignPage {...aCampaign('en', more)} />),
    )?.[1];

  expect(sealOf({})).toBe('translate(0 124)');
  expect(sealOf({ values: { name: 'Ada', adult: true } })).toBe('translate(66 67.1)');
  expect(sealOf({ values: filled })).toBe('translate(132 22.2)');
  expect(sealOf({ values: filled, errors: [{ field: 'contact', message: 'No' }] })).toBe(
    'translate(99 44.7)',
  );
});

test('the source of a visit survives a change of language', () => {
  const html = renderPage(<CampaignPage {...aCampaign('en', { source: 'qr-1' })} />);

  expect(html).toContain('href="/ar/blue-heart?s=qr-1"');
});
