import { EnvelopeBroken, keyOf, makeKeys, openEnvelope, seal } from './envelope.js';

const id = '0198a7a2-9c3e-7d5b-8f00-2a6f0d6f1c11';
const signer = { name: 'ريما حدّاد', email: 'rima@example.org' };

test('what a phone seals opens with the private half alone', async () => {
  const { publicKey, privateKey } = await makeKeys();
  const envelope = await seal({ id, publicKey }, signer, 'entry 1');
  expect(envelope).toMatch(/^[\w-]{300,500}$/);
  expect(keyOf(envelope)).toBe(id);
  expect(await openEnvelope(privateKey, envelope, 'entry 1')).toEqual(signer);
  const other = await makeKeys();
  await expect(openEnvelope(other.privateKey, envelope, 'entry 1')).rejects.toThrow(EnvelopeBroken);
});

test('it opens in its own place, and whole', async () => {
  const { publicKey, privateKey } = await makeKeys();
  const envelope = await seal({ id, publicKey }, signer, 'entry 1');
  await expect(openEnvelope(privateKey, envelope, 'entry 2')).rejects.toThrow(EnvelopeBroken);
  for (const at of [30, 100, 200]) {
    const letter = envelope[at] === 'A' ? 'B' : 'A';
    const bent = envelope.slice(0, at) + letter + envelope.slice(at + 1);
    await expect(openEnvelope(privateKey, bent, 'entry 1')).rejects.toThrow(EnvelopeBroken);
  }
  for (const none of ['', 'A', 'no envelope!', envelope.slice(0, 90), `Ag${envelope.slice(2)}`])
    expect(() => keyOf(none)).toThrow(EnvelopeBroken);
});

test('sealing the same twice gives two envelopes of one length, whoever it is', async () => {
  const { publicKey } = await makeKeys();
  const of = (name: string) => seal({ id, publicKey }, { ...signer, name }, 'entry 1');
  const [one, again, longer] = [await of('Rima'), await of('Rima'), await of('Rima Haddad')];
  expect(one).not.toBe(again);
  expect(one.length).toBe(longer.length);
});

test('a key that is none is refused before anything is sealed', async () => {
  const { publicKey } = await makeKeys();
  await expect(seal({ id: 'no id', publicKey }, signer, 'x')).rejects.toThrow(TypeError);
  await expect(seal({ id, publicKey: 'AAAA' }, signer, 'x')).rejects.toThrow(/key/i);
});
