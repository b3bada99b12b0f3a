import { readersOf } from './readers.rules.js';

const rana = { staff: 'rana', role: 'coordinator' };
const sami = { staff: 'sami', role: 'coordinator' };
const nour = { staff: 'nour', role: 'admin' };

test('whoever has an event is written to, and nobody else', () => {
  expect(readersOf('rana', [rana, sami, nour])).toEqual([rana]);
  expect(readersOf('nour', [rana, sami, nour])).toEqual([nour]);
});

test('where they have left, or it is nobody’s, all who coordinate are', () => {
  expect(readersOf('gone', [rana, sami, nour])).toEqual([rana, sami]);
  expect(readersOf(null, [rana, sami, nour])).toEqual([rana, sami]);
});

test('where nobody coordinates, the admins are', () => {
  expect(readersOf(null, [nour])).toEqual([nour]);
  expect(readersOf(null, [])).toEqual([]);
});
