import { mistakes, place, shipped } from './mistakes.fixture.js';
import { pictogramCodes } from './pictogram.schema.js';
import { readRollout } from './read-rollout.js';
import { plainText } from './plain.schema.js';

const rollout = readRollout(shipped);

describe('the shipped roll-out', () => {
  test('says each information text and the pledge in easy words too, and marks them unread', () => {
    const unread = { ar: 'needed', fr: 'needed', en: 'needed' };
    for (const { plain } of Object.values(rollout.information)) {
      expect(plain?.review).toEqual(unread);
    }
    expect(rollout.pledge.versions.at(-1)?.plain?.review).toEqual(unread);
  });

  test('has a drawing for each section of an easy text, and of help', () => {
    const sections = Object.values(rollout.information).flatMap(
      ({ plain }) => plain!.text.ar.sections,
    );
    const all = [...sections, ...rollout.information.help.text.ar.sections];
    expect(all.filter(({ pictogram }) => pictogram === undefined)).toEqual([]);
  });
});

describe('a mistake in easy words is told with its place', () => {
  test('a drawing that nobody drew', () => {
    const found = mistakes(['information/help.yaml', 'pictogram: phone', 'pictogram: telephone']);
    expect(found[0]).toBe(
      `${place('information/help.yaml', 'phone\n')} text.ar.sections.0.pictogram: expected one of ${pictogramCodes.join(', ')}, found "telephone"`,
    );
  });

  test('a drawing that the other languages do not have', () => {
    expect(mistakes(['information/help.yaml', 'pictogram: phone', 'pictogram: eye'])).toEqual([
      expect.stringContaining(
        'text.fr.sections.0.pictogram: expected "eye", as in the other languages',
      ),
      expect.stringContaining(
        'text.en.sections.0.pictogram: expected "eye", as in the other languages',
      ),
    ]);
  });

  test('a sentence of more than eighteen words', () => {
    const long = Array.from({ length: 19 }, (_, index) => `w${index}`).join(' ');
    expect(
      mistakes(['information/law.yaml', 'It punishes trafficking in persons.', `${long}.`]),
    ).toEqual([
      expect.stringContaining(
        'plain.text.en.sections.0.paragraphs.1: expected sentences of at most 18 words, one idea each',
      ),
    ]);
  });

  test('a paragraph that one language lacks, in a text and in the pledge', () => {
    expect(
      mistakes(['information/law.yaml', '            - It is part of the Penal Code.\n', '']),
    ).toEqual([
      expect.stringContaining(
        'plain.text.en.sections.0.paragraphs: expected 3 entries, as in the other languages',
      ),
    ]);
    expect(mistakes(['pledge.yaml', '          - I respect every victim.\n', ''])).toEqual([
      expect.stringContaining(
        'versions.0.plain.sentences.en: expected 3 entries, as in the other languages',
      ),
    ]);
  });

  test('a key misspelt, with the nearest known one', () => {
    expect(
      mistakes(['information/law.yaml', '\nplain:\n  review:', '\nplain:\n  revew:']),
    ).toContainEqual(
      expect.stringContaining(
        'plain.revew: expected a known key (nearest: "review"), found "revew"',
      ),
    );
  });
});

test('words are counted sentence by sentence, whatever the language sets between them', () => {
  const eighteen = Array.from({ length: 18 }, (_, index) => `w${index}`).join(' ');
  expect(plainText(999).safeParse(`${eighteen}. ${eighteen}\u00a0?`).success).toBe(true);
  expect(plainText(999).safeParse(`${eighteen}؟ ${eighteen} w`).success).toBe(false);
});
