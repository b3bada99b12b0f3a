import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useOrderWords } from '../orders/words.js';
import { useDay } from '../use-day.js';
import { sentenceOf } from './proofs.rules.js';
import type { MissingProof, Part, Proof } from './proofs.js';

/** Proofs in the words of whoever reads. */
export function useProofWords() {
  const { t, number } = useLanguage();
  const { place, flight, name } = useOrderWords();
  const day = useDay();
  return {
    place,
    flight,
    name,
    part: (part: Part) =>
      t(`deskproofs:parts.${sentenceOf(part)}`, { count: part.n ?? 0, n: number(part.n ?? 0) }),
    of: (of: string | null) =>
      of ? t('deskproofs:of', { day: isolated(day(of)) }) : t('deskproofs:noDay'),
    picture: ({ kind, placement }: Pick<Proof, 'kind' | 'placement'>) =>
      t('deskproofs:picture', { kind: t(`deskproofs:kinds.${kind}`), place: place(placement) }),
    missing: ({ day: nth, since, reason }: Pick<MissingProof, 'day' | 'since' | 'reason'>) => {
      if (reason !== null) return t('deskproofs:waits.seen', { reason: isolated(reason) });
      return nth === null || since === null
        ? t('deskproofs:waits.missed')
        : t('deskproofs:waits.late', { since: number(since), n: number(nth) });
    },
  };
}
