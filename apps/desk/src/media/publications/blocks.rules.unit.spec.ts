import fc from 'fast-check';
import { blocksOf, typedOf, type Block } from './blocks.rules.js';

const typed = `# Nobody is for sale

Law 164 of 2011
punishes it.

- 1745, day and night
- the nearest police station

> Whoever buys, sells or harbours a person
> is punished.
> — Law 164/2011, article 586.1`;

const blocks: Block[] = [
  { kind: 'heading', text: 'Nobody is for sale' },
  { kind: 'paragraph', text: 'Law 164 of 2011\npunishes it.' },
  { kind: 'list', items: ['1745, day and night', 'the nearest police station'] },
  {
    kind: 'law',
    text: 'Whoever buys, sells or harbours a person\nis punished.',
    source: 'Law 164/2011, article 586.1',
  },
];

test('a text is typed as people write, and comes back as it was typed', () => {
  expect(blocksOf(typed)).toEqual(blocks);
  expect(typedOf(blocks)).toBe(typed);
});

test('what the law says has its source', () => {
  expect(blocksOf('> Whoever buys a person')).toBe('law-without-source');
  expect(blocksOf('> — Law 164/2011')).toBe('law-without-source');
});

test('nothing is no text', () => {
  expect(blocksOf(' \n\n ')).toBe('empty');
});

const word = fc.stringMatching(/^[a-zا-ي]{1,8}( [a-zا-ي]{1,8}){0,3}$/);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: word }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    text: fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(word, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('law' as const), text: word, source: word }),
);

test('whatever is stored is shown for typing, and is the same where nobody types', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (all) => {
      expect(blocksOf(typedOf(all))).toEqual(all);
    }),
  );
});
