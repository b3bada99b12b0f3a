import { translator } from '@blueheart/i18n';
import { Assets } from './assets.js';
import { Layout, type LayoutProps } from './layout.js';
import { renderPage } from './render.js';

const origin = 'https://pledge.example.org';

function head(more: Partial<LayoutProps>): string {
  return renderPage(
    <Layout
      locale="ar"
      t={translator('ar')}
      assets={new Assets()}
      title="Title"
      languages={[
        { locale: 'ar', href: '/ar/x?s=poster' },
        { locale: 'en', href: '/en/x?s=poster' },
      ]}
      origin={origin}
      {...more}
    >
      <h1>Hello</h1>
    </Layout>,
  ).split('</head>')[0]!;
}

test('search engines are told one whole address a language, however somebody came', () => {
  const html = head({ description: 'A lead.' });

  expect(html).toContain(`<link rel="canonical" href="${origin}/ar/x"/>`);
  expect(html).toContain(`<link rel="alternate" hreflang="ar" href="${origin}/ar/x"/>`);
  expect(html).toContain(`<link rel="alternate" hreflang="en" href="${origin}/en/x"/>`);
  expect(html).not.toContain('poster');
  expect(html).not.toContain('noindex');
});

test('a page without a description is for nobody’s index', () => {
  const html = head({});

  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).not.toMatch(/canonical|alternate/);
});

test('nothing is fetched ahead of the form but the styles', () => {
  expect(head({})).not.toMatch(/preload|woff2/);
  expect(head({})).toContain('<script defer');
});
