import { translator } from '@blueheart/i18n';
import { Assets } from '../assets.js';
import { Layout } from '../layout.js';
import { renderPage } from '../render.js';
import { ErrorSummary } from './error-summary.js';
import { Field } from './field.js';
import { Heart, surface } from './heart.js';
import { OutsideLink } from './small.js';
import { Tiles } from './tiles.js';

test('the heart fills by an attribute, and stands still without a style', () => {
  const html = renderPage(<Heart level={0.62} label="62%" />);

  expect(html).toContain('data-level="0.620"');
  expect(html).toContain(`translate(0 ${surface(0.62)})`);
  expect(html).toContain('aria-label="62%"');
  expect(html).not.toContain('style=');
});

test('a fuller heart has a higher surface, and a first pledge can be seen', () => {
  const levels = [0, 0.0001, 0.3, 0.7, 1].map(surface);

  expect(levels).toEqual([...levels].sort((a, b) => b - a));
  expect(surface(0.0001)).toBeLessThan(surface(0));
  expect(surface(7)).toBe(surface(1));
  expect(surface(Number.NaN)).toBe(surface(0));
});

test('a field points to its hint and its error', () => {
  const html = renderPage(<Field name="name" label="Name" hint="As you like" error="Missing" />);

  expect(html).toContain('<label for="f-name">Name</label>');
  expect(html).toContain('aria-describedby="f-name-hint f-name-error"');
  expect(html).toContain('aria-invalid="true"');
});

test('the error summary leads to the fields', () => {
  const errors = [
    { field: 'name', message: 'Missing' },
    { field: '', message: 'Closed' },
  ];
  const html = renderPage(<ErrorSummary t={translator('en')} errors={errors} />);

  expect(html).toMatch(/role="alert" tabindex="-1" autofocus/);
  expect(html).toContain('<a href="#f-name">Missing</a>');
  expect(html).toContain('<li>Closed</li>');
  expect(html).toContain('2 things need correcting');
});

test('tiles remember what was chosen and offer the way out', () => {
  const options = [
    { value: 'A', label: 'Here' },
    { value: 'B', label: 'There' },
  ];
  const html = renderPage(
    <Tiles name="place" legend="Place" options={options} none="Not said" value="B" />,
  );

  expect(html.match(/ checked/g)).toHaveLength(1);
  expect(html).toMatch(/value="B" checked/);
  expect(html).toContain('Not said');
});

test('what people wrote is shown as text, never as markup', () => {
  const evil = '"><script>alert(1)</script>';
  const html = renderPage(
    <main>
      <Field name="name" label="Name" value={evil} />
      <Field name="other" label={evil} hint={evil} error={evil} />
      <OutsideLink href="javascript:alert(1)">source</OutsideLink>
    </main>,
  );

  expect(html).not.toContain('<script>');
  expect(html).not.toContain('javascript:');
  expect(html).toContain('value="&quot;>&lt;script>');
});

test('the quick exit tells its destination nothing, and nothing on the page is inline', () => {
  const html = renderPage(
    <Layout
      locale="ar"
      t={translator('ar')}
      assets={new Assets()}
      title="Title"
      languages={[
        { locale: 'ar', href: '/ar/x' },
        { locale: 'en', href: '/en/x' },
      ]}
      exit="https://example.org/"
    >
      <h1>Hello</h1>
    </Layout>,
  );

  expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
  expect(html).toContain('<a class="exit" href="https://example.org/" rel="noreferrer noopener"');
  expect(html).toContain('<a href="/en/x" lang="en" hreflang="en"');
  expect(html).not.toMatch(/<style|style=| on\w+=|<script>/);
});
