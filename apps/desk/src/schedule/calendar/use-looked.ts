import { useSearchParams } from 'react-router';
import { useWide } from '../../ui/use-wide.js';
import { lookedAt, type Looked } from './view.rules.js';

/** What of the schedule is looked at: it stands in the address, so that it can be come back to and passed on. */
export function useLooked(today: string) {
  const isWide = useWide();
  const [params, setParams] = useSearchParams();
  const look = (changes: Partial<Looked>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes))
      if (value) next.set(name, value);
      else next.delete(name);
    setParams(next, { replace: true });
  };
  return { looked: lookedAt(params, { today, isWide }), look, isWide, params };
}
