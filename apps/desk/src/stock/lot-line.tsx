import { Link } from 'react-router';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { useLotStep, type Lot } from './lots.js';
import { Printed } from './printed.js';
import type { useStockWords } from './words.js';

interface LotProps {
  readonly slug: string;
  readonly lot: Lot;
  readonly words: ReturnType<typeof useStockWords>;
  readonly moves: boolean;
  /** Whether its movements stand below already. */
  readonly isInLedger?: boolean;
}

/** One lot: what it is, what is printed on it, where it is, and whether it is held back. */
export function LotLine({ slug, lot, words, moves, isInLedger = false }: LotProps) {
  const { t, number, date } = useLanguage();
  const { campaign } = useWork();
  const { label, quarantine, unknown, madeAt, places } = lot;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <bdi>{unknown ? t('deskstock:lot.unknown') : label}</bdi>
          <span className="fine"> · {words.sku(lot)}</span>
        </p>
        <Printed of={lot} />
        {quarantine && (
          <p className="stock-held">
            {t(`deskstock:lot.held.${quarantine.cause}`, {
              day: date(quarantine.since, campaign!.timeZone),
            })}
          </p>
        )}
        {places.length > 0 && (
          <p>
            {places
              .map(({ place, quantity }) =>
                t('deskstock:lot.at', {
                  n: number(quantity),
                  place: isolated(words.placeById(place)),
                }),
              )
              .join(' · ')}
          </p>
        )}
        <p className="fine">
          {t('deskstock:lot.since', { day: date(madeAt, campaign!.timeZone) })}
          {!isInLedger && (
            <>
              {' · '}
              <Link to={`/stock/ledger?lot=${lot.id}`}>{t('deskstock:lot.ledger')}</Link>
            </>
          )}
          {!unknown && (
            <>
              {' · '}
              <Link to={`/stock/labels?kind=lot&id=${lot.id}`}>{t('deskpapers:labels.one')}</Link>
            </>
          )}
        </p>
      </div>
      {moves && !unknown && <Step slug={slug} lot={lot} />}
    </li>
  );
}

/** Held back by hand it is released by hand; what a withdrawal holds back is released with it. */
function Step({ slug, lot: { id, quarantine } }: { slug: string; lot: Lot }) {
  const { t } = useLanguage();
  const toast = useToast();
  const step = useLotStep(slug);
  if (quarantine && quarantine.cause !== 'by-hand') return null;
  const act = quarantine ? 'release' : 'hold-back';
  const undo = quarantine ? 'hold-back' : 'release';
  const run = () =>
    void step
      .mutateAsync({ id, step: act })
      .then(() =>
        toast({
          text: t(`deskstock:lot.done.${act}`),
          action: { name: t('desk:undo'), run: () => step.mutate({ id, step: undo }) },
        }),
      )
      // What went wrong stands below.
      .catch(() => undefined);
  return (
    <div className="buttons">
      <Button kind="text" busy={step.isPending} onClick={run}>
        {t(`deskstock:lot.${act}`)}
      </Button>
      <Failure error={step.error} />
    </div>
  );
}
