import { roles } from '@blueheart/access';
import { approvalRefusal, usualSteps } from './approval.rules.js';

const [text, law] = usualSteps as [(typeof usualSteps)[0], (typeof usualSteps)[0]];
const who = {
  staff: 'a',
  role: 'coordinator' as const,
  colleagues: new Set(['a', 'b', 'c']),
};
const alone = { ...who, role: 'admin' as const, colleagues: new Set(['a']) };

test('a step is answered by those of its role, and an admin answers each', () => {
  const may = (step: typeof text) =>
    roles.filter((role) => !approvalRefusal(step, 'b', { ...who, role }));
  expect(may(text).toSorted()).toEqual(['admin', 'coordinator']);
  expect(may(law)).toEqual(['admin']);
});

test('a step of one person is answered by that person, and by an admin who is alone', () => {
  const hers = { ...law, staff: 'a' };
  expect(approvalRefusal(hers, 'b', who)).toBeUndefined();
  const admin = { ...who, staff: 'c', role: 'admin' as const };
  expect(approvalRefusal(hers, 'b', admin)).toBe('not-your-approval');
  expect(approvalRefusal({ ...law, staff: 'b' }, 'b', alone)).toBeUndefined();
});

test('a step of a person who has left is answered by any admin who did not upload it', () => {
  const gone = { ...text, staff: 'gone' };
  const admin = { ...who, role: 'admin' as const };
  expect(approvalRefusal(gone, 'b', admin)).toBeUndefined();
  expect(approvalRefusal(gone, 'a', admin)).toBe('own-upload');
  expect(approvalRefusal(gone, 'b', who)).toBe('not-your-approval');
});

test('nobody approves what they uploaded, but an admin who is alone', () => {
  expect(approvalRefusal(text, 'a', who)).toBe('own-upload');
  expect(approvalRefusal(text, 'a', { ...alone, role: 'coordinator' })).toBe('own-upload');
  expect(approvalRefusal(text, 'a', { ...who, role: 'admin' })).toBe('own-upload');
  expect(approvalRefusal(text, 'a', alone)).toBeUndefined();
});

test('a program answers for nobody', () => {
  expect(approvalRefusal(text, 'a', { ...who, role: 'admin', staff: null })).toBe(
    'not-your-approval',
  );
});
