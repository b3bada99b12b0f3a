import { mostLines } from './request.schema.js';
import { readAsked } from './supplies.form.js';

const skus = Array.from({ length: mostLines + 3 }, (_, at) => ({
  field: `n.item-${at}.`,
  item: `item-${at}`,
  language: '',
}));
const of = (kinds: number) =>
  Object.fromEntries(skus.slice(0, kinds).map(({ field }) => [field, '1']));
const read = (form: Record<string, string>) => readAsked(form, skus, '2026-12-01');

test('one request is of as many things as an answer to it can name, and the next one is told', () => {
  expect(read(of(mostLines))).toMatchObject({ asked: { lines: { length: mostLines } } });
  expect(read(of(mostLines + 2))).toEqual({
    mistakes: [
      { path: skus[mostLines]!.field, code: 'too_many_kinds', params: { maximum: mostLines } },
    ],
  });
});

test('a purpose is as long as it can be kept, however its letters are written', () => {
  const marked = (letters: number) => ({ ...of(1), purpose: 'م\u0651\u064f'.repeat(letters) });
  expect(read(marked(300))).toMatchObject({
    asked: { purpose: marked(300).purpose.normalize('NFC') },
  });
  expect(read(marked(400))).toEqual({ mistakes: [{ path: 'purpose', code: 'invalid_text' }] });
});
