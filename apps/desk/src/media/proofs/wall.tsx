import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useLanguage } from '../../language/language.js';
import { ProofCard } from './proof-card.js';
import { ledTo } from './proofs.rules.js';
import type { Proof } from './proofs.js';

interface WallProps {
  readonly slug: string;
  readonly proofs: readonly Proof[];
  readonly writes: boolean;
}

/** Proofs beside each other. Arrows go from one to the next; what is decided hands the focus on. */
export function Wall({ slug, proofs, writes }: WallProps) {
  const { t } = useLanguage();
  const cards = useRef(new Map<string, HTMLLIElement>());
  const next = useRef<number>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    const one = proofs[Math.min(next.current, proofs.length - 1)];
    next.current = undefined;
    if (one) cards.current.get(one.id)?.focus();
  }, [proofs]);
  const lead = (event: KeyboardEvent) => {
    const from = proofs.findIndex(({ id }) => cards.current.get(id) === event.target);
    if (from < 0) return;
    const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
    const to = ledTo(event.key, from, proofs.length, direction);
    if (to === undefined) return;
    event.preventDefault();
    cards.current.get(proofs[to]!.id)?.focus();
  };
  return (
    <>
      {writes && <p className="fine proofs-keys">{t('deskproofs:keys')}</p>}
      <ul className="proofs-wall" onKeyDown={lead}>
        {proofs.map((proof, nth) => (
          <ProofCard
            key={proof.id}
            {...{ slug, proof, writes }}
            at={(element) => {
              if (element) cards.current.set(proof.id, element);
              else cards.current.delete(proof.id);
            }}
            onDecided={() => {
              next.current = nth;
            }}
          />
        ))}
      </ul>
    </>
  );
}
