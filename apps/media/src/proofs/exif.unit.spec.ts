import fc from 'fast-check';
import { factsIn, noFacts, type PhotoFacts } from './exif.rules.js';
import { readPhoto } from './exif.js';
import { aPhoto } from './photo.fixture.js';

const phone = {
  time: '2026:11:10 14:30:00',
  offset: '+02:00',
  latitude: 33.89871,
  longitude: 35.54319,
  make: 'Cedar',
};

test('a photo says when and where it was taken, and that it was a camera', async () => {
  expect(await readPhoto(aPhoto(phone))).toEqual({
    taken: { wall: '2026-11-10T14:30:00', offset: '+02:00' },
    point: { latitude: 33.89871, longitude: 35.54319 },
    hasCamera: true,
  });
});

test('south and west are below nothing', async () => {
  const { point } = await readPhoto(aPhoto({ ...phone, latitude: -33.5, longitude: -70.6 }));
  expect(point).toEqual({ latitude: -33.5, longitude: -70.6 });
});

test('what stands in it is read as it stands there, wherever this machine is', async () => {
  const { taken } = await readPhoto(aPhoto({ time: phone.time }));
  expect(taken).toEqual({ wall: '2026-11-10T14:30:00', offset: null });
});

test('a picture without a word says nothing, nor does what is no picture', async () => {
  expect(await readPhoto(aPhoto())).toEqual(noFacts);
  expect(await readPhoto(Buffer.from('/etc/passwd'))).toEqual(noFacts);
});

/** Whether what was read means something, or is nothing. */
function isSound({ point, taken }: PhotoFacts): boolean {
  const isThere = point === null || Math.abs(point.latitude) <= 90;
  return isThere && (taken === null || !Number.isNaN(Date.parse(`${taken.wall}Z`)));
}

test('whatever is broken in it, it is read without a fault', async () => {
  const whole = aPhoto(phone);
  const at = fc.integer({ min: 2, max: 400 });
  const isRead = fc.asyncProperty(
    at,
    fc.integer({ min: 0, max: 255 }),
    at,
    async (where, value, cut) => {
      const broken = Buffer.from(whole);
      broken[where % broken.length] = value;
      return isSound(await readPhoto(broken.subarray(0, Math.max(cut, where))));
    },
  );
  expect((await fc.check(isRead)).failed).toBe(false);
});

test.each([
  ['a day that no calendar has', '2026:02:30 10:00:00'],
  ['a clock that was never set', '0000:00:00 00:00:00'],
  ['a day before there were such cameras', '1970:01:01 00:00:00'],
  ['words', 'yesterday'],
])('%s is no time', (_what, DateTimeOriginal) => {
  expect(factsIn({ DateTimeOriginal }).taken).toBeNull();
});

test('an offset that is nowhere is none, and the sea off Guinea is no place', () => {
  const told = { DateTimeOriginal: phone.time, OffsetTimeOriginal: '+25:00' };
  expect(factsIn(told).taken).toEqual({ wall: '2026-11-10T14:30:00', offset: null });
  expect(factsIn({ latitude: 0, longitude: 0 }).point).toBeNull();
  expect(factsIn({ latitude: 91, longitude: 35 }).point).toBeNull();
  expect(factsIn({ Make: '  \0' }).hasCamera).toBe(false);
});
