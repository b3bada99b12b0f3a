import type { Entry, Offer } from '@blueheart/booth';
import type { Kept } from '../store/db.js';
import { takenFrom, wrongWith } from './handover.rules.js';

const offer: Offer = {
  event: 'a booth',
  phone: 'the other phone',
  from: 'Maya',
  first: 1,
  last: 9,
  digest: '',
  madeAt: 0,
  figures: [],
};
const here = { event: 'a booth', device: 'this phone', person: 'Karim' };

test('somebody else countersigns on another phone, at the same booth', () => {
  expect(wrongWith(offer, here)).toBeUndefined();
  expect(wrongWith(offer, { ...here, event: 'another' })).toBe('event');
  expect(wrongWith(offer, { ...here, device: offer.phone })).toBe('phone');
  expect(wrongWith(offer, { ...here, person: 'Maya' })).toBe('person');
});

const kept = (id: string, entry: object) => ({ id, entry: entry as Entry }) as Kept;
const handover = (last: number, phone = 'this phone') => ({
  kind: 'handover',
  to: 'Karim',
  phone,
  last,
  recordedAt: '10:00',
});

test('who took over the most is told, wherever it was countersigned', () => {
  const told = [
    { to: 'Nour', toName: 'Nour', phone: 'this phone', last: 20, recordedAt: '12:00' },
    { to: 'Sami', toName: 'Sami', phone: 'another', last: 90, recordedAt: '12:00' },
  ];
  expect(takenFrom('this phone', [], [])).toBeUndefined();
  expect(takenFrom('this phone', [kept('1', handover(9))], [])).toMatchObject({ to: 'Karim' });
  expect(takenFrom('this phone', [kept('1', handover(9))], told)).toMatchObject({ to: 'Nour' });
  expect(takenFrom('this phone', [kept('1', handover(30))], told)).toMatchObject({ last: 30 });
  expect(takenFrom('this phone', [kept('1', handover(9, 'another'))], [])).toBeUndefined();
  const undone = [kept('1', handover(9)), kept('2', { kind: 'void', entry: '1' })];
  expect(takenFrom('this phone', undone, [])).toBeUndefined();
});
