import { explain } from './explain.js';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

test.each([
  [
    named('SettingsError', 'PORT: was "x"; expected a port'),
    'These settings cannot be used:\n  PORT: was "x"; expected a port',
  ],
  [named('SecretsError', 'pepper is gone.'), 'pepper is gone.'],
  [new Error('first line\nsecond line'), 'Blue Heart stopped: first line'],
  [
    Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
    'Blue Heart stopped: ECONNREFUSED',
  ],
  ['text', 'Blue Heart stopped: text'],
])('%p is told in words, without a stack', (error, sentence) => {
  expect(explain(error)).toBe(sentence);
});
