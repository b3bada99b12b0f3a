import { useLanguage } from '../../language/language.js';
import { Icon } from '../../ui/icons.js';
import { looksOf } from './proofs.rules.js';
import type { Proof } from './proofs.js';
import { useProofWords } from './words.js';

const icons = { whole: 'check', some: 'eye', none: 'warning' } as const;

/** How good it is, and why: part by part. */
export function Score({ proof: { score, parts, elsewhere } }: { proof: Proof }) {
  const { t, number } = useLanguage();
  const words = useProofWords();
  return (
    <>
      <p className="proofs-score">{t('deskproofs:score', { n: number(score) })}</p>
      <ul className="proofs-parts">
        {parts.map((part) => (
          <li key={part.part} className={`proofs-part-${looksOf(part)}`}>
            <Icon name={icons[looksOf(part)]} />
            <span>{words.part(part)}</span>
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <p className="proofs-elsewhere">
          {t('deskproofs:elsewhere', { places: elsewhere.map(words.place).join(' — ') })}
        </p>
      )}
    </>
  );
}
