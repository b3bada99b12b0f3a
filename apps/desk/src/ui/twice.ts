import { useRef } from 'react';

/** Whoever presses again so soon pressed twice and meant it once. Milliseconds. */
const soon = 500;

/** What was pressed last, of everything on the page: whoever pressed something else meanwhile means it. */
let last: { readonly of: object; readonly what: unknown; readonly at: number } | undefined;

/**
 * Until what was asked for shows that it is under way, a second press would ask for it again: on a slow phone that is
 * long enough for a double click. `isTwice` is asked before, of what the button says, which may be another by then;
 * `begun` is told after; `afresh` forgets.
 */
export function useTwice() {
  const of = useRef(undefined);
  return {
    isTwice: (what: unknown) =>
      last?.of === of && last.what === what && performance.now() - last.at < soon,
    begun: (what: unknown) => {
      last = { of, what, at: performance.now() };
    },
    afresh: () => {
      last = undefined;
    },
  };
}
