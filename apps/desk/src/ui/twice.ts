import { useRef } from 'react';

/** Whoever presses again so soon pressed twice and meant it once. Milliseconds. */
const soon = 500;

/**
 * Until what was asked for shows that it is under way, a second press would ask for it again: on a slow phone that is
 * long enough for a double click. `isTwice` is asked before, of what the button says, which may be another by then;
 * `begun` is told after; `afresh` forgets.
 */
export function useTwice() {
  const last = useRef<{ readonly what: unknown; readonly at: number }>(undefined);
  return {
    isTwice: (what: unknown) =>
      last.current?.what === what && performance.now() - last.current!.at < soon,
    begun: (what: unknown) => {
      last.current = { what, at: performance.now() };
    },
    afresh: () => {
      last.current = undefined;
    },
  };
}
