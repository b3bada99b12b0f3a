import { useRef } from 'react';

/** Whether it is done, so that its screen goes, or is to be tried again. */
type End = 'done' | 'again';

/** Runs `work` once, however often it is asked for, until it is to be tried again. */
export function useAlone(work: () => Promise<End>): () => void {
  const isBegun = useRef(false);
  return () => {
    if (isBegun.current) return;
    isBegun.current = true;
    void work().then((end) => {
      isBegun.current = end === 'done';
    });
  };
}
