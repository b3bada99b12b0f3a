import { useEffect, useState } from 'react';

/** Shorter than anybody notices, longer than from one key to the next. */
const settlesMs = 250;

/** What is typed, once nobody has typed for a moment: so that not every letter is asked for. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), settlesMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
