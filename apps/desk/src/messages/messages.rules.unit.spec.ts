import { isTranslated } from '@blueheart/i18n';
import { heapsOf, letterStates, stateOf, templateOf, templates } from './messages.rules.js';

test('what the address asks for is a state or a letter that there is, or nothing', () => {
  expect(stateOf('failed')).toBe('failed');
  expect(stateOf('lost')).toBeUndefined();
  expect(stateOf(null)).toBeUndefined();
  expect(templateOf('my-pledge')).toBe('my-pledge');
  expect(templateOf('toString')).toBeUndefined();
});

test('what waits and what is being sent is on its way', () => {
  expect(heapsOf({ queued: 3, sending: 2, sent: 7, failed: 1 })).toEqual({
    sent: 7,
    waiting: 5,
    failed: 1,
    cancelled: 0,
  });
});

test('every state and every letter has a name', () => {
  const keys = [
    ...letterStates.map((state) => `deskmessages:states.${state}`),
    ...templates.map((template) => `deskmessages:names.${template}`),
  ];
  expect(keys.filter((key) => !isTranslated(key))).toEqual([]);
});
