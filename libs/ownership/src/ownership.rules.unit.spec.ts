import {
  changedOf,
  decideUndo,
  fingerprintOf,
  markOf,
  mayMoveFrom,
  mayMoveTo,
  mayOwn,
  type Task,
} from './ownership.rules.js';

const coordinator = { me: 'rana', role: 'coordinator' as const };
const admin = { me: 'nour', role: 'admin' as const };
const marked = (id: string, mark = 'm') => ({ kind: 'event' as const, id, mark });

test('whoever helps or looks owns nothing, and neither does who has left', () => {
  expect(['admin', 'coordinator', 'volunteer', 'viewer', null].map(mayOwn)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('admins move anybody’s to anybody; coordinators their own to anybody, and an orphan to themselves', () => {
  const own = { ...coordinator, from: 'rana', owns: true };
  const sami = { ...coordinator, from: 'sami', owns: true };
  const orphan = { ...coordinator, from: 'gone', owns: false };
  const nobodys = { ...coordinator, from: null, owns: false };
  expect([own, sami, orphan, nobodys].map(mayMoveFrom)).toEqual([true, false, true, true]);
  expect([own, sami, orphan, nobodys].map((one) => mayMoveTo(one, 'lea'))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([own, sami, orphan, nobodys].map((one) => mayMoveTo(one, 'rana'))).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(mayMoveTo({ ...admin, from: 'sami', owns: true }, 'lea')).toBe(true);
  expect(mayMoveFrom({ me: 'vera', role: 'viewer', from: 'vera', owns: false })).toBe(false);
});

test('a mark is of version and open tasks', () => {
  const task: Task = { task: 'short', count: 2, until: null };
  const shown = { kind: 'event' as const, id: 'e', version: 1, tasks: [task] };
  const marks = [
    shown,
    { ...shown, version: 2 },
    { ...shown, tasks: [] },
    { ...shown, tasks: [{ ...task, count: 1 }] },
    { ...shown, kind: 'venue' as const },
  ].map(markOf);
  expect(new Set(marks).size).toBe(5);
  expect(markOf({ ...shown })).toBe(marks[0]);
});

test('a fingerprint is of all of it and whose it is, in whatever order', () => {
  const both = [marked('a'), marked('b')];
  expect(fingerprintOf('rana', both.toReversed())).toBe(fingerprintOf('rana', both));
  expect(fingerprintOf('sami', both)).not.toBe(fingerprintOf('rana', both));
  expect(fingerprintOf('rana', [marked('a')])).not.toBe(fingerprintOf('rana', both));
  expect(fingerprintOf('rana', [marked('a'), marked('b', 'n')])).not.toBe(
    fingerprintOf('rana', both),
  );
});

test('of the chosen what has changed is told from what is gone', () => {
  expect(
    changedOf([marked('a'), marked('b'), marked('c')], [marked('a'), marked('b', 'n')]),
  ).toEqual([
    { kind: 'event', id: 'b', is: 'changed' },
    { kind: 'event', id: 'c', is: 'gone' },
  ]);
});

test('a move is taken back for thirty days, and once', () => {
  const at = new Date('2030-01-01T00:00:00Z');
  const day = (days: number) => new Date(at.getTime() + days * 86_400_000);
  expect(decideUndo({ at, undoneAt: null }, day(29))).toBe('undo');
  expect(decideUndo({ at, undoneAt: null }, day(30))).toBe('too late');
  expect(decideUndo({ at, undoneAt: day(1) }, day(300))).toBe('already undone');
});
