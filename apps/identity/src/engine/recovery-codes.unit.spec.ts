import { freshRecoveryCodes, readingsOf, RecoveryCodes } from './recovery-codes.js';

const recovery = new RecoveryCodes();
const codes = ['aB3dE-fGh1J', 'kLm2N-oPq3R', 'sTu4V-wXy5Z'];
const found = async (stored: string, code: string) =>
  recovery.trying(code, async () =>
    (JSON.parse(await recovery.fromStored(stored)) as string[]).filter((one) => one === code),
  );

test('what is stored tells no code, and each is found by being typed', async () => {
  const stored = await recovery.toStored(JSON.stringify(codes));
  for (const code of codes) {
    expect(stored).not.toContain(code);
    expect(await found(stored, code)).toEqual([code]);
  }
  for (const wrong of ['aB3dE-fGh1K', 'ab3de-fgh1j', ''])
    expect(await found(stored, wrong)).toEqual([]);
});

test('the same codes of another making are other hashes', async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => recovery.toStored(JSON.stringify(codes))),
  );
  const hashes = [one, other].flatMap((stored) => JSON.parse(stored!) as string[]);
  expect(new Set(hashes).size).toBe(6);
  for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('after a use the others work on, and the used one is none any more', async () => {
  const stored = await recovery.toStored(JSON.stringify(codes));
  const left = await recovery.trying(codes[0]!, async () => {
    const list = JSON.parse(await recovery.fromStored(stored)) as string[];
    return recovery.toStored(JSON.stringify(list.filter((one) => one !== codes[0])));
  });
  expect(await found(left!, codes[0]!)).toEqual([]);
  expect(await found(left!, codes[1]!)).toEqual([codes[1]]);
});

test('a hash that was read somewhere is no code', async () => {
  const stored = await recovery.toStored(JSON.stringify(codes));
  const [hash] = JSON.parse(stored) as string[];
  expect(await found(stored, hash!)).toBeUndefined();
});

test.each(['', 'e3a1ff', '{}', '["aB3dE-fGh1J"]'])(
  'what was not stored by us opens nothing: %j',
  async (stored) => {
    expect(await found(stored, 'aB3dE-fGh1J')).toEqual([]);
  },
);

test('codes are ten, each another, of signs that nobody takes for one another', () => {
  const made = Array.from({ length: 100 }, freshRecoveryCodes).flat();
  expect(new Set(made).size).toBe(1_000);
  for (const code of made) expect(code).toMatch(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/);
});

test.each([
  ['k7fq2-9xmrw', ['k7fq2-9xmrw']],
  [' K7FQ2 9XMRW ', ['k7fq2-9xmrw']],
  ['k7fq29xmrw', ['k7fq2-9xmrw']],
  ['K7fq2\u20119xmrw', ['K7fq2\u20119xmrw', 'k7fq2-9xmrw']],
  // Of an earlier making.
  ['aB3dE-fGh1J', ['aB3dE-fGh1J']],
  ['aB3dE-fGh2J', ['aB3dE-fGh2J', 'ab3de-fgh2j']],
  ['', ['']],
])('who typed “%s” may mean %j', (typed, readings) => {
  expect(readingsOf(typed)).toEqual(readings);
});
