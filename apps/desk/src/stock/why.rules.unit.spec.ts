import { isTranslated } from '@blueheart/i18n';
import { phraseOfReason } from './why.rules.js';

test('every reason that the books give has a phrase, and what somebody wrote is as they wrote it', () => {
  const given = ['lost', 'not-done', 'returned', 'uncounted-dispatch', 'uncounted-receipt'];
  for (const reason of [...given, 'handed-out', 'uncounted-arrival', 'other'])
    expect(isTranslated(phraseOfReason(reason)!)).toBe(true);
  expect(phraseOfReason('wet boxes')).toBeUndefined();
});
