import { createHash } from 'node:crypto';
import { breaksIn, firstLink, follow } from './audit.rules.js';

const first = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  at: new Date('2026-01-31T12:00:00.123Z'),
  data: {
    object: { kind: 'letter', id: 'l-1' },
    action: 'letter.drop',
    after: { isForgotten: true },
    before: { held: 'honeypot' },
    actor: { kind: 'operator' as const },
    campaign: 'blue-heart-lebanon',
  },
};
const second = { ...first, id: '01890a5d-ac96-774b-bcce-b302099a8058' };
const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

test('the text and the hash of an entry are these for ever, in whatever order its act was told', () => {
  const [entry] = follow(firstLink, [first]);
  expect(entry!.body).toBe(
    '{"number":1,"event":"01890a5d-ac96-774b-bcce-b302099a8057","at":1769860800123,' +
      '"actor":{"kind":"operator"},"action":"letter.drop","object":{"kind":"letter","id":"l-1"},' +
      '"campaign":"blue-heart-lebanon","before":{"held":"honeypot"},"after":{"isForgotten":true}}',
  );
  expect(entry!.previous).toEqual(sha256('audit'));
  expect(entry!.hash).toEqual(sha256(sha256('audit'), entry!.body));
});

test('each entry follows from the one before it, in this batch or in the log', () => {
  const [one, two] = follow(firstLink, [first, second]);
  expect(two!.previous).toEqual(one!.hash);
  expect(follow({ number: 1, hash: one!.hash }, [second])).toEqual([two]);
  expect(breaksIn(firstLink, [one!, two!])).toEqual([]);
  expect(breaksIn({ number: 1, hash: one!.hash }, [two!])).toEqual([]);
});
