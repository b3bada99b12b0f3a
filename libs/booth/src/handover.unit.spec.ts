import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digestOf, readOffer, readShortCode, shortCodeOf, textOf, type Offer } from './index.js';

const hex = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...'0123456789abcdef'),
    minLength: length,
    maxLength: length,
  });
const offers: fc.Arbitrary<Offer> = fc
  .record({
    event: fc.uuid(),
    phone: fc.uuid(),
    from: fc.uuid(),
    first: fc.integer({ min: 1, max: 9 }),
    more: fc.nat({ max: 3_000 }),
    digest: hex(64),
    madeAt: fc.integer({ min: 1_700_000_000, max: 2_000_000_000 }),
    figures: fc.array(
      fc.record({
        kind: fc.constantFrom('visitors', 'conversations', 'item', 'incident'),
        what: fc.constantFrom('', 'brochure', 'lost-child'),
        language: fc.constantFrom('', 'ar', 'fr'),
        count: fc.integer({ min: -5, max: 90_000 }),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ more, ...offer }) => ({ ...offer, last: offer.first + more }));

test('what the next phone reads is what was shown', () => {
  fc.assert(
    fc.property(offers, (offer) => {
      expect(readOffer(textOf(offer))).toEqual(offer);
    }),
  );
});

test('what is cut short, longer or something else is no offer', () => {
  fc.assert(
    fc.property(offers, fc.nat({ max: 100 }), (offer, at) => {
      expect(readOffer(textOf(offer).slice(0, at))).toBeUndefined();
      expect(readOffer(`${textOf(offer)}?`)).toBeUndefined();
    }),
  );
  for (const other of ['', 'https://pledge.example.org/ar', 'BHB1.', 'BHB2.x.1-2.3.'])
    expect(readOffer(other)).toBeUndefined();
});

test('a day of a booth is a picture that a cheap camera reads: 350 letters at most', () => {
  const figures = ['visitors', 'conversations', 'lead'].map((kind) => ({
    kind,
    what: '',
    language: '',
    count: 1_240,
  }));
  for (const what of ['brochure', 'clipboard'])
    for (const language of ['ar', 'fr', 'en'])
      figures.push({ kind: 'item', what, language, count: 320 });
  const id = '01936f2e-0f00-7000-8000-000000000001';
  const [event, phone, from] = [id, id, id];
  const digest = 'f'.repeat(64);
  const offer = { event, phone, from, first: 1, last: 2_140, digest, madeAt: 1_796_000_000 };
  expect(textOf({ ...offer, figures }).length).toBeLessThanOrEqual(350);
});

test('a digest is of the hashes in their order, and a code begins it', async () => {
  const hashes = ['a', 'b'].map((letter) => ({ hash: letter.repeat(64) }));
  const digest = await digestOf(hashes);
  const text = 'a'.repeat(64) + 'b'.repeat(64);
  expect(digest).toBe(createHash('sha256').update(text).digest('hex'));
  expect(await digestOf(hashes.toReversed())).not.toBe(digest);
  const code = shortCodeOf({ last: 214, digest });
  expect(code).toBe(`214-${digest.slice(0, 8)}`);
  const said = { last: 214, digest: digest.slice(0, 8) };
  for (const typed of [code, ` ${code.toUpperCase()} `, code.replace('-', ' ')])
    expect(readShortCode(typed)).toEqual(said);
  for (const typed of ['', '0-12345678', '214', '214-1234567', '214-1234567g'])
    expect(readShortCode(typed)).toBeUndefined();
});
