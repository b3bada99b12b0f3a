import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import './state.css';

/** Each state has a form of its own, in a box of 16 × 16: what is not filled is not agreed. */
const forms: Record<CampaignEvent['state'], { outline: string; inner?: string }> = {
  draft: { outline: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2' },
  proposed: { outline: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2', inner: 'M8 2a6 6 0 0 1 0 12z' },
  confirmed: { outline: 'M2.5 8.5 6.5 12.5 14 4' },
  'under-way': { outline: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2', inner: 'M6.5 5v6l5-3z' },
  done: { outline: 'M3 3h10v10H3z', inner: 'M3 3h10v10H3z' },
  cancelled: { outline: 'M3 3l10 10M13 3 3 13' },
};

/** How far an event has come: a form, its colour, and the word. */
export function State({ state }: Pick<CampaignEvent, 'state'>) {
  const { t } = useLanguage();
  return (
    <span className={`state state-${state}`}>
      <StateForm state={state} />
      {t(`deskschedule:states.${state}`)}
    </span>
  );
}

export function StateForm({ state }: Pick<CampaignEvent, 'state'>) {
  const { outline, inner } = forms[state];
  return (
    <svg className={`state-form state-form-${state}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={outline} />
      {inner && <path className="state-inner" d={inner} />}
    </svg>
  );
}
