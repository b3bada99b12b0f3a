import { digitsOf, inGroups, recoveryFile } from './code.rules.js';

test.each(['123456', '123 456', '١٢٣ ٤٥٦', '۱۲۳-۴۵۶', ' 123456 '])('"%s" is 123456', (typed) => {
  expect(digitsOf(typed)).toBe('123456');
});

test('a secret is shown in groups, and nothing of it is lost', () => {
  expect(inGroups('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
  expect(inGroups('')).toBe('');
});

test('the file of recovery codes says what they are for', () => {
  expect(recoveryFile('Blue Heart', ['a', 'b'])).toBe('Blue Heart\r\n\r\na\r\nb\r\n');
});
