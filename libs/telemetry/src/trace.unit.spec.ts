import { setTimeout as pause } from 'node:timers/promises';
import { currentTrace, inTrace, newTrace, nextSpan, readTrace } from './index.js';

const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

test.each([
  [trace, trace],
  [trace.toUpperCase(), undefined],
  [trace.replace('00-', 'ff-'), undefined],
  [`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, undefined],
  [`00-4bf92f3577b34da6a3ce929d0e0e4736-${'0'.repeat(16)}-01`, undefined],
  [`${trace}-more`, undefined],
  [[trace, trace], undefined],
  [undefined, undefined],
])('%p is read as %p', (header, read) => {
  expect(readTrace(header)).toBe(read);
});

test('a new trace is a valid one, and the next span stays in it', () => {
  const fresh = newTrace();
  expect(readTrace(fresh)).toBe(fresh);
  const next = nextSpan(fresh);
  expect(readTrace(next)).toBe(next);
  expect([next.slice(0, 36), next.slice(52)]).toEqual([fresh.slice(0, 36), fresh.slice(52)]);
  expect(next).not.toBe(fresh);
});

test('what is started within a trace belongs to it, and nothing else does', async () => {
  const seen: (string | undefined)[] = [];
  let work: Promise<void> | undefined;
  const start = async () => {
    await pause(1);
    seen.push(currentTrace());
  };
  const leave = inTrace(trace, () => (work = start()));
  seen.push(currentTrace());
  await work;
  leave();
  expect(seen).toEqual([undefined, trace]);
});

/** What is seen by something that was started within a trace, once its `leave` has been called. */
async function seenAfter(leave: (own: () => void) => void): Promise<string | undefined> {
  let go = (): void => undefined;
  const asked = new Promise<void>((resolve) => (go = resolve));
  let seen: Promise<string | undefined> | undefined;
  const start = async () => {
    await asked;
    return currentTrace();
  };
  leave(inTrace(trace, () => (seen = start())));
  go();
  return seen;
}

test('the process follows traces until the last one was left, each of them once', async () => {
  const other = inTrace(trace, () => undefined);
  const leaveTwice = (own: () => void) => [own, own].forEach((leave) => leave());
  expect(await seenAfter(leaveTwice)).toBe(trace);
  other();
  expect(await seenAfter(leaveTwice)).toBeUndefined();
  expect(await seenAfter(() => undefined)).toBe(trace);
});
