import { stepOf } from './step.rules.js';

const typed = {
  reason: ' a reason ',
  until: '2026-12-07',
  from: '2026-12-01',
  quantity: '2',
  artwork: '',
};
const nothing = { reason: ' ', until: '', from: '', quantity: '', artwork: '' };
const at = 'Asia/Beirut';
const seen = { version: 3, proved: false };

test('an option lasts until the last minute of its day where the campaign is', () => {
  expect(stepOf('option', seen, typed, at)).toEqual({
    act: 'option',
    version: 3,
    until: '2026-12-07T21:59:00.000Z',
  });
  expect(stepOf('option', seen, nothing, at)).toEqual({ missing: ['until'] });
});

test('a reason is sent where there is one, and asked for where there has to be one', () => {
  expect(stepOf('go-live', seen, nothing, at)).toEqual({ act: 'go-live', version: 3 });
  expect(stepOf('complete', seen, typed, at)).toMatchObject({ reason: 'a reason' });
  expect(stepOf('complete', seen, nothing, at)).toEqual({ missing: ['reason'] });
  expect(stepOf('complete', { ...seen, proved: true }, typed, at)).toEqual({
    act: 'complete',
    version: 3,
  });
  expect(stepOf('cancel', seen, nothing, at)).toEqual({ missing: ['reason'] });
  expect(stepOf('decline', seen, typed, at)).toMatchObject({ reason: 'a reason' });
});

test('what makes good has its days and how much of it', () => {
  const { from, until } = typed;
  expect(stepOf('make-good', seen, typed, at)).toEqual({
    act: 'make-good',
    version: 3,
    reason: 'a reason',
    from,
    until,
    quantity: 2,
  });
  expect(stepOf('make-good', seen, nothing, at)).toEqual({
    missing: ['reason', 'from', 'until', 'quantity'],
  });
});

test('what time does nobody sends', () => {
  expect(stepOf('expire', seen, typed, at)).toEqual({ missing: ['time'] });
});

test('artwork is sent by its version, or without one that is kept here', () => {
  expect(stepOf('send-artwork', seen, nothing, at)).toEqual({ act: 'send-artwork', version: 3 });
  expect(stepOf('send-artwork', seen, { ...typed, artwork: 'a' }, at)).toMatchObject({
    artwork: 'a',
  });
});
