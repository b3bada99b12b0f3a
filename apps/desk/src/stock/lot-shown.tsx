import { useLanguage } from '../language/language.js';
import { ButtonLink } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Bones } from '../ui/page.js';
import { LotLine } from './lot-line.js';
import { useLots } from './lots.js';
import type { useStockWords } from './words.js';
import '../ui/lines.css';

interface ShownProps {
  readonly slug: string;
  readonly id: string;
  readonly words: ReturnType<typeof useStockWords>;
  readonly moves: boolean;
  /** The same ledger, of all lots. */
  readonly all: string;
}

/** Whose movements the ledger shows: what the code on a box leads to, and whoever follows a lot. */
export function LotShown({ slug, id, words, moves, all }: ShownProps) {
  const { t } = useLanguage();
  const lots = useLots(slug);
  const lot = lots.data?.find((one) => one.id === id);
  return (
    <section className="stock-lot">
      <p className="fine">{t('deskstock:ledger.ofLot')}</p>
      <Failure error={lots.error} quiet />
      {lots.isPending && <Bones lines={2} />}
      {lots.isSuccess && !lot && <p className="nothing">{t('deskstock:ledger.noSuchLot')}</p>}
      {lot && (
        <ul className="lines">
          <LotLine slug={slug} lot={lot} words={words} moves={moves} isInLedger />
        </ul>
      )}
      <div className="buttons">
        <ButtonLink to={all}>{t('deskstock:ledger.allLots')}</ButtonLink>
      </div>
    </section>
  );
}
