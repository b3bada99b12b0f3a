import { differenceOf } from './difference.rules.js';

const told = (before: string, after: string) =>
  differenceOf(before, after).map(({ kind, text }) =>
    kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`,
  );

test('one word for another is told as what went and what came', () => {
  expect(told('I pledge to look away.', 'I promise to look away.')).toEqual([
    'I ',
    '-[pledge ]',
    '+[promise ]',
    'to look away.',
  ]);
});

test('equal texts differ in nothing, and from nothing comes all', () => {
  expect(told('I pledge.', 'I pledge.')).toEqual(['I pledge.']);
  expect(told('', 'I pledge.')).toEqual(['+[I pledge.]']);
  expect(told('I pledge.', '')).toEqual(['-[I pledge.]']);
  expect(differenceOf('', '')).toEqual([]);
});

test('words that are added at the end leave the last one as it is', () => {
  expect(told('I pledge', 'I pledge to see')).toEqual(['I pledge ', '+[to see]']);
});

test('Arabic is compared word by word, with its vowels', () => {
  expect(told('أتعهّد بألّا أغضّ النظر.', 'أتعهّد بألا أغضّ النظر.')).toEqual([
    'أتعهّد ',
    '-[بألّا ]',
    '+[بألا ]',
    'أغضّ النظر.',
  ]);
});

test('a line that is added is told with its end', () => {
  expect(told('One.\nTwo.', 'One.\nOne and a half.\nTwo.').join('')).toBe(
    'One.\n+[One and a half.\n]Two.',
  );
});

test('what is left and what came make the new text, what is left and what went the old one', () => {
  const before = 'a b c d e f a b';
  const after = 'b c x e a b f';
  const pieces = differenceOf(before, after);
  const without = (kind: string) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim();
  expect(without('removed')).toBe(after);
  expect(without('added')).toBe(before);
});
