import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import type { Lot } from './lots.js';
import { money } from './money.js';

/** What is printed on pieces, and what one is worth; nothing where nobody knows. */
export function Printed({ of }: { of: Pick<Lot, 'artwork' | 'lawText' | 'value'> }) {
  const { t, locale } = useLanguage();
  const { artwork, lawText, value } = of;
  const facts = [
    artwork && t('deskstock:lot.artwork', { version: isolated(artwork) }),
    lawText && t('deskstock:lot.lawText', { version: isolated(lawText) }),
    value &&
      t(value.inKind ? 'deskstock:lot.inKind' : 'deskstock:lot.cost', {
        amount: money(locale, { amount: value.perPiece, currency: value.currency }, 4),
      }),
  ].filter(Boolean);
  return facts.length ? <p className="fine">{facts.join(' · ')}</p> : null;
}
