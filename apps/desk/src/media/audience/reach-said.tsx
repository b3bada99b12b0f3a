import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { shownAmount } from '../orders/amount.rules.js';
import type { Reach } from './audience.js';
import './audience.css';

interface ReachProps {
  readonly reach: Reach;
  readonly currency: string | undefined;
}

/** Contacts, GRP and CPM of a flight, with who counted; or why there are none. */
export function ReachSaid({ reach, currency }: ReachProps) {
  const { t, number } = useLanguage();
  const short = useShort();
  const { contacts, provider, why } = reach;
  if (why || contacts === null)
    return <p className="fine">{t(`deskaudience:why.${why ?? 'no-figure'}`)}</p>;
  const said = t('deskaudience:reach', {
    contacts: number(contacts),
    provider: isolated(provider ?? ''),
  });
  return <p className="fine">{[said, ...short({ reach, currency })].join(' · ')}</p>;
}

/** Where there is little room: GRP and CPM alone, and nothing where nobody has counted. */
export function ReachShort(props: ReachProps) {
  const short = useShort();
  if (props.reach.contacts === null) return null;
  return <span className="fine reach-short">{short(props).join(' · ')}</span>;
}

function useShort(): (props: ReachProps) => readonly string[] {
  const { t, locale, number } = useLanguage();
  return ({ reach: { grp, cpm }, currency }) => [
    grp === null ? t('deskaudience:noGrp') : t('deskaudience:grp', { n: number(grp) }),
    ...(cpm !== null && currency
      ? [t('deskaudience:cpm', { amount: shownAmount(locale, { amount: cpm, currency }) })]
      : []),
  ];
}
