import { troubleOf } from './trouble.rules.js';

test.each([
  ['NotAllowedError', 'denied'],
  ['SecurityError', 'denied'],
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotReadableError', 'busy'],
  ['AbortError', 'busy'],
])('%s is told as %s', (name, trouble) => {
  expect(troubleOf(new DOMException('No.', name))).toBe(trouble);
});
