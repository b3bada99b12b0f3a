import { useNavigate, useSearchParams } from 'react-router';
import type { Passed } from '../api/contract.js';
import { useForgetSession } from '../api/session.js';
import { safeReturn } from '../shell/sections.rules.js';

/** Leads on whoever has come through a door: to the next one, or to where they wanted to go. */
export function usePassed(): (passed: Passed) => void {
  const go = useNavigate();
  const forget = useForgetSession();
  const [search] = useSearchParams();
  const asked = search.get('back');
  const back = safeReturn(asked);
  const keep = back === '/' ? '' : `?back=${encodeURIComponent(back)}`;
  return ({ next }) => {
    if (next === 'second-factor') void go(`/second-factor${keep}`);
    else if (next === 'set-up-second-factor') void go(`/second-factor/set-up${keep}`);
    else {
      forget();
      void go(back, { replace: true });
    }
  };
}
