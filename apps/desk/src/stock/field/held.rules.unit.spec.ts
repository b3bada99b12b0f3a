import { isTranslated } from '@blueheart/i18n';
import { reasonOf } from './held.rules.js';

test('every reason that is known has a sentence, and any other has one too', () => {
  for (const code of ['not-enough-stock', 'booth-has-log', 'something-new', 'toString'])
    expect(isTranslated(`deskheld:why.${reasonOf(code)}`)).toBe(true);
  expect(reasonOf('something-new')).toBe('other');
});
