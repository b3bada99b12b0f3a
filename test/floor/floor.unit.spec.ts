import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { unknownCss } from './css.js';
import type { Use } from './data.js';
import { unknownJavascript } from './javascript.js';

const assets = fileURLToPath(new URL('../../libs/pages/assets/', import.meta.url));

/** What Chromium 87 does not know and does well without. Each with the reason why. */
const graceful: Record<string, string> = {
  'css.properties.text-wrap': 'lines break as they always did',
  'css.properties.align-content.start': 'known in a grid; what is newer is `start` in a flex box',
  'css.properties.align-self.start': 'known in a grid; what is newer is `start` in a flex box',
  'css.at-rules.media.forced-colors': 'there are no forced colours then',
  'css.at-rules.page.margin': 'the margin that the printing dialog has',
  'css.properties.print-color-adjust': 'its prefixed form stands beside it',
  'css.properties.forced-color-adjust': 'there are no forced colours then',
  'css.selectors.-moz-progress-bar': 'a rule of its own, for Firefox',
};

const files = readdirSync(assets, { recursive: true, encoding: 'utf8' });
const sheets = files.filter((file) => file.endsWith('.css'));
const scripts = files.filter((file) => file.endsWith('.js'));

function told(uses: readonly Use[]): string[] {
  return uses.map(({ feature, line }) => `line ${line}: ${feature}`);
}

function withoutGraceful(uses: readonly Use[]): string[] {
  return told(uses.filter(({ feature }) => !Object.hasOwn(graceful, feature)));
}

const read = (file: string) => readFileSync(join(assets, file), 'utf8');

test.each(sheets)('%s asks nothing of Chromium 87 that it does not know', (file) => {
  expect(withoutGraceful(unknownCss(read(file)))).toEqual([]);
});

test.each(scripts)('%s asks nothing of Chromium 87 that it does not know', (file) => {
  expect(withoutGraceful(unknownJavascript(read(file)))).toEqual([]);
});

test('every exception is still needed', () => {
  const used = [
    ...sheets.flatMap((file) => unknownCss(read(file))),
    ...scripts.flatMap((file) => unknownJavascript(read(file))),
  ].map(({ feature }) => feature);
  expect(Object.keys(graceful).filter((feature) => !used.includes(feature))).toEqual([]);
});

test.each([
  [':is(a, b) { color: red }', 'css.selectors.is'],
  [':where(a) { color: red }', 'css.selectors.where'],
  ['a:not(.b, .c) { color: red }', 'css.selectors.not.selector_list'],
  ['a:not(.b .c) { color: red }', 'css.selectors.not.selector_list'],
  ['p { overflow: clip }', 'css.properties.overflow.clip'],
  ['p { aspect-ratio: 1 }', 'css.properties.aspect-ratio'],
  ['p { block-size: 100dvh }', 'css.types.length.viewport_percentage_units_dynamic'],
  ['p { color: color-mix(in srgb, red, blue) }', 'css.types.color-mix'],
  ['p { clip-path: path("M0 0") }', 'css.types.path'],
  ['p { --tint: oklch(50% 0.1 20) }', 'css.types.oklch'],
  ['@layer a { p { color: red } }', 'css.at-rules.layer'],
  ['@media (width >= 40em) { p { color: red } }', 'css.at-rules.media.range_syntax'],
  ['@font-face { size-adjust: 90% }', 'css.at-rules.font-face.size-adjust'],
  ['p { & b { color: red } }', 'css.selectors.nesting'],
  ['p { colour: red }', 'css.properties.colour'],
])('%s is told', (css, feature) => {
  expect(unknownCss(css).map((use) => use.feature)).toContain(feature);
});

test.each([
  'p { inset: 0; margin-inline: 1px; padding-block: 2px; gap: 1em }',
  'a:focus-visible, a:not(:hover)::before { color: rgb(1 2 3 / 4%) }',
  'p { block-size: 100vh; block-size: 100dvh }',
  'p { overflow: hidden; overflow: clip }',
  '@media (min-width: 40em) and (prefers-color-scheme: dark) { p { inline-size: min(1px, 2em) } }',
])('%s is known', (css) => {
  expect(told(unknownCss(css))).toEqual([]);
});

test.each([
  ['structuredClone(x)', 'structuredClone'],
  ['[1].at(-1)', '.at'],
  ['Object.hasOwn({}, "a")', 'Object.hasOwn'],
  ['crypto.randomUUID()', 'crypto.randomUUID'],
  ['new Intl.DurationFormat()', 'Intl.DurationFormat'],
  ['AbortSignal.timeout(5)', 'AbortSignal.timeout'],
  ['a.addEventListener("scrollend", b)', '.scrollend_event'],
  ['a?.showPopover()', '.showPopover'],
])('%s is told', (source, feature) => {
  expect(unknownJavascript(source).map((use) => use.feature)).toContain(feature);
});

test.each(['class A { #b; }', 'class A { static { b(); } }', 'await a;', '/a/v'])(
  '%s is syntax that is too new',
  (source) => {
    expect(() => unknownJavascript(source)).toThrow(SyntaxError);
  },
);

test('what is old, and what is ours, is not told', () => {
  const source = `a ??= b?.c; const structuredClone = 1; structuredClone; 'x'.replaceAll('y', 'z');
    new URL(location.href).searchParams.has('t'); navigator.language; 1_000; el.append(x); f\`\`;`;
  expect(told(unknownJavascript(source))).toEqual([]);
});
