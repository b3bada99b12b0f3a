import type { Act } from '../goods/contract.js';
import { unsigned } from './unsigned.rules.js';

const of = {
  id: 'one',
  place: 'booth',
  by: 'nour',
  tappedAt: '2026-06-17T08:00:00.000Z',
};

test('of who signed a phone keeps neither the name nor the drawing, and of what arrived everything', () => {
  const act: Act = {
    kind: 'receive',
    ...of,
    transfer: 'two',
    lines: [{ line: 'three', whole: 4, damaged: 1, lost: 0 }],
    signedBy: 'Hala Khoury',
    drawing: [[[1, 2]]],
  };
  const { signedBy: _name, drawing: _drawing, ...rest } = act;
  expect(unsigned(act)).toStrictEqual(rest);
  const counted: Act = { kind: 'count', ...of, counted: [] };
  expect(unsigned(counted)).toBe(counted);
});
