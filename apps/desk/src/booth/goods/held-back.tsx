import { useSpeech } from '../speech.js';
import type { Amount } from './contract.js';
import { keyOf } from './goods.rules.js';
import { useGoodsWords } from './use-goods.js';

/** What of it is there and given to nobody, in words; nothing where that is nothing. */
export function HeldBack({ amounts }: { amounts: readonly Amount[] }) {
  const { t } = useSpeech();
  const words = useGoodsWords();
  if (amounts.length === 0) return null;
  return (
    <div className="at-note">
      {amounts.map((one) => (
        <p key={keyOf(one)}>{t('boothgoods:heldBack', { pieces: words.pieces(one) })}</p>
      ))}
    </div>
  );
}
