import { useNavigate, useSearchParams } from 'react-router';
import type { Passed } from '../api/contract.js';
import { useForgetSession } from '../api/session.js';
import { useLanguage } from '../language/language.js';
import { safeReturn } from '../shell/sections.rules.js';
import { useToast } from '../shell/toasts.js';

/** Leads on whoever has come through a door: to the next one, or to where they wanted to go. */
export function usePassed(): (passed: Passed) => void {
  const { t } = useLanguage();
  const toast = useToast();
  const go = useNavigate();
  const forget = useForgetSession();
  const [search] = useSearchParams();
  const asked = search.get('back');
  const back = safeReturn(asked);
  const keep = back === '/' ? '' : `?back=${encodeURIComponent(back)}`;
  return ({ next }) => {
    if (next === 'second-factor') void go(`/second-factor${keep}`);
    else if (next === 'set-up-second-factor') void go(`/second-factor/set-up${keep}`);
    else if (next === 'sign-in') {
      // Whoever had an account before comes in by it, and by nothing that a letter says.
      toast({ text: t('deskdoor:invitation.joined'), lasts: true });
      void go(`/sign-in${keep}`, { replace: true });
    } else {
      forget();
      void go(back, { replace: true });
    }
  };
}
