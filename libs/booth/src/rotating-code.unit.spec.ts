import { codeAt, isCodeOf } from './rotating-code.js';

const secret = new TextEncoder().encode('12345678901234567890123456789012');

test.each([
  [59, '119246'],
  [1_111_111_109, '084774'],
  [1_111_111_111, '062674'],
  [1_234_567_890, '819424'],
  [2_000_000_000, '698825'],
  [20_000_000_000, '737706'],
])('at %i s it is what RFC 6238, appendix B, has for SHA-256', async (seconds, code) => {
  expect(await codeAt(secret, seconds * 1_000)).toBe(code);
});

test('a minute before and after it is taken, and no longer', async () => {
  const at = 1_234_567_890_000;
  const taken = async (seconds: number) =>
    isCodeOf(secret, await codeAt(secret, at), at + seconds * 1_000);
  expect(await Promise.all([-90, -60, -30, 0, 30, 60, 90].map(taken))).toEqual([
    false,
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(await isCodeOf(secret, '819424'.slice(1), at)).toBe(false);
});
