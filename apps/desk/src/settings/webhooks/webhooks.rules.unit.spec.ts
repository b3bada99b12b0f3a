import { isTranslated } from '@blueheart/i18n';
import { answered, failed, mayBeSentAgain } from './webhooks.rules.js';

test('what came of a ping has a sentence, whatever it was', () => {
  const told = [
    answered({ delivered: true, status: 204, milliseconds: 8 }),
    answered({ delivered: false, status: 500, milliseconds: 8 }),
    failed({ lastError: 'timeout' }),
    failed({ lastError: 'refused' }),
    failed({ lastError: 'unreachable:ECONNREFUSED' }),
  ].map(([key]) => key);
  expect(new Set(told).size).toBe(5);
  expect(told.filter((key) => !isTranslated(key))).toEqual([]);
});

test('what is under way is not sent again', () => {
  const states = ['queued', 'sending', 'delivered', 'failed'] as const;
  expect(states.filter((state) => mayBeSentAgain({ state }))).toEqual(['delivered', 'failed']);
});
