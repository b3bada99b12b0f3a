import { locales, translator, type Locale } from '@blueheart/i18n';
import { renderPage } from '@blueheart/pages';
import { Brochure, BrochurePage, CampaignPage, InformationPage, ThanksPage } from './index.js';
import type { BrochureView } from './index.js';
import { aPage } from './page.fixture.js';

const text = (title: string) => ({ title, lead: `About ${title}.`, sections: [] });

function aBrochure(more: Partial<BrochureView> = {}): BrochureView {
  return {
    colours: { paper: '#ffffff', blue: '#0b5fa5', blueLight: '#3d8bd0' },
    headline: 'Together',
    lead: 'A lead.',
    statement: 'I pledge.',
    draft: false,
    texts: {
      trafficking: text('Trafficking'),
      help: text('Help'),
      law: text('Law'),
      government: text('Government'),
    },
    helpLines: [],
    sources: ['A law'],
    ...more,
  };
}

function paper(locale: Locale, more: Partial<BrochureView> = {}): string {
  return renderPage(<Brochure locale={locale} t={translator(locale)} brochure={aBrochure(more)} />);
}

const address = {
  shown: 'pledge.example.org/en/blue-heart',
  scanned: 'https://pledge.example.org/en/blue-heart?s=brochure',
};
const line = {
  name: 'A line',
  number: '01 000 000',
  verifiedBy: 'N. Example',
  verifiedOn: '5 January 2026',
};

test.each(locales)(
  'the brochure is complete in %s, with one heading and one main part',
  (locale) => {
    const html = renderPage(
      <BrochurePage
        {...aPage(locale)}
        brochure={aBrochure({ draft: true, address })}
        printFile="/x"
      />,
    );
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).not.toMatch(/\{\{|undefined|\[object|NaN| style=|<style/);
    expect(html).toContain('href="/x"');
  },
);

test('a draft says so on both sides of the paper, and what is approved does not', () => {
  const words = translator('en')('files:brochure.draft');
  expect(paper('en', { draft: true }).split(words)).toHaveLength(3);
  expect(paper('en')).not.toContain(words);
});

test('verified help lines are printed; without one, that none was verified and no number at all', () => {
  const none = translator('en')('files:brochure.noLines');
  expect(paper('en')).toContain(none);
  expect(paper('en')).not.toContain('tel:');
  const withLine = paper('en', { helpLines: [line] });
  expect(withLine).toContain('href="tel:01000000"');
  expect(withLine).toContain('Verified by N. Example on 5 January 2026');
  expect(withLine).not.toContain(none);
});

test('paper that knows its address carries it with a code; other paper has room for both', () => {
  const room = translator('en')('files:brochure.room');
  expect(paper('en')).toContain(room);
  expect(paper('en')).not.toContain('class="qr"');
  expect(paper('en', { address })).toContain('<svg class="qr"');
  expect(paper('en', { address })).toContain(address.shown);
  expect(paper('en', { address })).not.toContain(room);
});

test('without a print file of today’s texts none is offered', () => {
  const html = renderPage(<BrochurePage {...aPage('en')} brochure={aBrochure()} />);
  expect(html).not.toContain(translator('en')('files:brochure.file'));
  expect(html).toContain(translator('en')('files:brochure.print'));
});

test('a recording is offered where there is one, and the text without it has no player', () => {
  const help = { ...aPage('ar'), page: 'help' as const, title: 'Help', sections: [] };
  const html = renderPage(<InformationPage {...help} recording="/files/x/help-ar.0.mp3" />);

  expect(html).toContain(
    '<audio controls preload="none" src="/files/x/help-ar.0.mp3" aria-labelledby="listen-label">',
  );
  expect(html).not.toContain('autoplay');
  expect(renderPage(<InformationPage {...help} />)).not.toContain('<audio');
});

test('only pages that may be shared say how a link to them looks', () => {
  const card = {
    page: 'https://pledge.example.org/en/blue-heart',
    title: 'Together',
    description: 'A lead.',
    picture: {
      address: 'https://pledge.example.org/x.png',
      width: 1200,
      height: 630,
      alt: 'A heart',
    },
  };
  const campaign = renderPage(
    <CampaignPage
      {...aPage('fr')}
      card={card}
      statement="I pledge."
      progress={{ total: 0, goal: 100 }}
      places={[]}
    />,
  );
  expect(campaign).toContain(
    '<meta property="og:image" content="https://pledge.example.org/x.png"/>',
  );
  expect(campaign).toContain('<meta property="og:locale" content="fr_FR"/>');
  expect(campaign).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  expect(
    renderPage(
      <ThanksPage {...aPage('en')} by="email" linkDays={7} share={{ link: '', text: '' }} />,
    ),
  ).not.toContain('og:');
});
