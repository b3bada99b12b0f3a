import fc from 'fast-check';
import { suggestDomain, suggestible } from './domain.rules.js';

test.each([
  ['gmial.com', 'gmail.com'],
  ['gmai.com', 'gmail.com'],
  ['gmaill.com', 'gmail.com'],
  ['gnail.com', 'gmail.com'],
  ['mgail.com', 'gmail.com'],
  ['gmail.con', 'gmail.com'],
  ['gmail.cmo', 'gmail.com'],
  ['gmail.cm', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gmail.comm', 'gmail.com'],
  ['gmail.fr', 'gmail.com'],
  ['gmail.com.lb', 'gmail.com'],
  ['gmial.con', 'gmail.com'],
  ['hotmial.com', 'hotmail.com'],
  ['homtial.com', 'hotmail.com'],
  ['hotmal.fr', 'hotmail.fr'],
  ['hotmail.co', 'hotmail.com'],
  ['hotmil.con', 'hotmail.com'],
  ['outlok.com', 'outlook.com'],
  ['oulok.com', 'outlook.com'],
  ['outlook.ft', 'outlook.fr'],
  ['yaho.com', 'yahoo.com'],
  ['yahooo.com', 'yahoo.com'],
  ['yahoo.om', 'yahoo.com'],
  ['yhaoo.fr', 'yahoo.fr'],
  ['iclod.com', 'icloud.com'],
  ['icloud.net', 'icloud.com'],
  ['lvie.com', 'live.com'],
  ['livee.fr', 'live.fr'],
  ['live.con', 'live.com'],
])('at %s, %s is suggested', (typed, meant) => {
  expect(suggestDomain(typed)).toBe(meant);
});

/** Each is somebody's, or may be: universities, companies, other providers, other countries of the same ones. */
const plausible = [
  'example.org',
  'aub.edu.lb',
  'usj.edu.lb',
  'ul.edu.lb',
  'moe.gov.lb',
  'mail.com',
  'ymail.com',
  'email.com',
  'hushmail.com',
  'fastmail.com',
  'gmx.de',
  'gmx.com',
  'gmx.fr',
  'mail.gmail.example.org',
  'googlemail.com',
  'hotmail.co.uk',
  'hotmail.it',
  'hotmail.be',
  'outlook.es',
  'outlook.com.br',
  'yahoo.co.uk',
  'yahoo.ca',
  'yahoo.gr',
  'live.ca',
  'live.co',
  'live.co.uk',
  'life.com',
  'line.com',
  'olive.com',
  'alive.com',
  'love.fr',
  'cloud.com',
  'mcloud.com',
  'cloud.co',
  'me.com',
  'mac.com',
  'msn.com',
  'aol.com',
  'proton.me',
  'free.fr',
  'orange.fr',
  'laposte.net',
  'homemail.com',
  'formail.com',
  'outback.com',
  'lookout.com',
  'yandex.com',
  'xn--mgbh0fb.example',
];

test.each([...plausible, ...suggestible])('%s is taken as it is', (domain) => {
  expect(suggestDomain(domain)).toBeUndefined();
});

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789');
/** A name with one slip in it, after its first letter. */
const slip = (name: string) =>
  fc
    .record({
      at: fc.integer({ min: 1, max: name.length - 1 }),
      kind: fc.constantFrom('lost', 'added', 'changed', 'swapped'),
      letter,
    })
    .map(({ at, kind, letter: other }) => {
      const [before, after] = [name.slice(0, at), name.slice(at + 1)];
      if (kind === 'lost') return before + after;
      if (kind === 'added') return before + other + name.slice(at);
      if (kind === 'changed') return before + other + after;
      return before.slice(0, -1) + name[at]! + before.slice(-1) + after;
    });

test.each(['gmail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'hotmail.fr'])(
  'any one slip after the first letter of %s is seen',
  (domain) => {
    const [name, suffix] = domain.split('.') as [string, string];
    fc.assert(
      fc.property(slip(name), (typed) => {
        fc.pre(typed !== name);
        expect(suggestDomain(`${typed}.${suffix}`)).toBe(domain);
      }),
      { seed: 17, numRuns: 500 },
    );
  },
);

test('whatever is typed, only a known domain is suggested, and to take it ends the questions', () => {
  const label = fc.string({ unit: letter, minLength: 1, maxLength: 9 });
  const typed = fc.oneof(
    fc.tuple(label, label).map((parts) => parts.join('.')),
    fc
      .constantFrom(...suggestible)
      .chain((domain) => slip(domain).chain((once) => slip(once)))
      .filter((text) => text.includes('.')),
    fc.domain(),
  );
  fc.assert(
    fc.property(typed, (domain) => {
      const suggested = suggestDomain(domain);
      if (suggested === undefined) return;
      expect(suggestible).toContain(suggested);
      expect(suggested).not.toBe(domain);
      expect(suggestDomain(suggested)).toBeUndefined();
    }),
    { seed: 17, numRuns: 5_000 },
  );
});

test('a domain that has nothing of a known one is never questioned', () => {
  fc.assert(
    fc.property(fc.domain(), (domain) => {
      fc.pre(!/^[ghoyil]/.test(domain));
      fc.pre(
        !['gmail', 'hotmail', 'outlook', 'yahoo', 'icloud', 'live'].includes(domain.split('.')[0]!),
      );
      // A swap of the first two letters is the one slip there that counts: mgail, iglooud is none.
      fc.pre(!/^(mg|ohtm|uotl|ayho|ciloud|ilve)/.test(domain));
      expect(suggestDomain(domain)).toBeUndefined();
    }),
    { seed: 17, numRuns: 5_000 },
  );
});
