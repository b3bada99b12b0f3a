import { pictogramCodes } from '@blueheart/config';
import { locales } from '@blueheart/i18n';
import { renderPage } from '@blueheart/pages';
import { CampaignPage, HowWeCountPage, InformationPage, SchoolsPage } from './index.js';
import type { InformationPageProps } from './index.js';
import { aPage } from './page.fixture.js';

const law = (more: Partial<InformationPageProps> = {}): InformationPageProps => ({
  ...aPage('en'),
  page: 'law',
  title: 'Law',
  sections: [],
  ...more,
});

test.each(locales)('in %s the pages about counting and schools are complete', (locale) => {
  const page = aPage(locale);
  const nobody = { name: null, contact: null };
  for (const html of [
    renderPage(<HowWeCountPage {...page} />),
    renderPage(<SchoolsPage {...page} controller={nobody} />),
  ]) {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(`<title>${page.t('pledges:information.document')} · Blue Heart</title>`);
    expect(html).not.toMatch(/\{\{|undefined|\[object|NaN| style=|<style|http-equiv/);
  }
});

test.each(locales)(
  'in %s schools are told whom to write to once the campaign has named someone, and otherwise that it has not',
  (locale) => {
    const page = aPage(locale);
    const missing = page.t('reading:schools.contact.missing');
    const named = { name: 'An association', contact: 'data@example.org' };

    const html = renderPage(<SchoolsPage {...page} controller={named} />);
    expect(html).toContain('href="mailto:data@example.org"');
    expect(html).not.toContain(missing);
    expect(
      renderPage(<SchoolsPage {...page} controller={{ name: null, contact: null }} />),
    ).toContain(missing);
  },
);

test('a text without an easy version has no switch; with one, the switch says which is read', () => {
  expect(renderPage(<InformationPage {...law()} />)).not.toContain('class="versions"');
  const full = renderPage(<InformationPage {...law({ plain: 'offered' })} />);
  expect(full).toContain('<a href="/en/blue-heart/law" aria-current="page">Full text</a>');
  expect(full).toContain('<a href="/en/blue-heart/law?plain">Easy to read</a>');
  const easy = renderPage(<InformationPage {...law({ plain: 'shown' })} />);
  expect(easy).toContain('<a href="/en/blue-heart/law?plain" aria-current="page">Easy to read</a>');
  expect(easy).toContain('href="/ar/blue-heart/law?plain"');
  expect(easy).toContain('href="/en/blue-heart/privacy?plain"');
});

test('every drawing that a roll-out may name is drawn beside its heading, and is silent', () => {
  for (const pictogram of pictogramCodes) {
    const section = { heading: 'One', pictogram, paragraphs: ['First.'], list: [] };
    const html = renderPage(<InformationPage {...law({ sections: [section] })} />);
    expect(html).toMatch(
      /<h2 class="drawn"><svg class="pictogram[^>]* aria-hidden="true"><path d="M[^"]+"><\/path><\/svg><span>One<\/span><\/h2>/,
    );
  }
});

test('the pledge in simple words stands under the statement where the campaign has them', () => {
  const campaign = {
    ...aPage('en'),
    statement: 'I pledge.',
    progress: { total: 0, goal: 100 },
    places: [],
  };
  expect(renderPage(<CampaignPage {...campaign} />)).not.toContain('<details');
  const html = renderPage(<CampaignPage {...campaign} plainStatement={['One.', 'Two.']} />);
  expect(html).toContain('<li>One.</li><li>Two.</li>');
  expect(html).toContain(campaign.t('reading:pledge.signed'));
});
