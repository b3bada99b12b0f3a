import { useState } from 'react';
import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import type { useStockWords } from '../words.js';
import { useDraftProposal, useGiveUp, type ForecastItem, type Proposal } from './forecast.js';
import { whenOf } from './forecast.rules.js';
import { useDay } from './use-day.js';

interface MovesProps {
  readonly slug: string;
  readonly item: ForecastItem;
  readonly today: string;
  readonly words: ReturnType<typeof useStockWords>;
  readonly moves: boolean;
}

interface Made {
  readonly id: string;
  readonly number: number;
}

/** What could be moved so that less is missing: one press drafts the transfer, and another gives the draft up. */
export function Moves({ slug, item: { proposals }, today, words, moves }: MovesProps) {
  const { t, number } = useLanguage();
  const day = useDay();
  const toast = useToast();
  const draft = useDraftProposal(slug);
  const giveUp = useGiveUp(slug);
  const [made, setMade] = useState<readonly Made[]>([]);
  const undo = ({ id }: Made) =>
    void giveUp
      .mutateAsync(id)
      .then(() => {
        setMade((all) => all.filter((one) => one.id !== id));
        toast({ text: t('deskforecast:move.undone') });
      })
      // What went wrong stands below.
      .catch(() => undefined);
  const run = (proposal: Proposal) =>
    void draft
      .mutateAsync(proposal)
      .then((one) => setMade((all) => [...all.filter(({ id }) => id !== one.id), one]))
      .catch(() => undefined);
  if (proposals.length + made.length === 0 && !draft.error) return null;
  return (
    <div className="forecast-moves">
      <h3 className="small-title">{t('deskforecast:move.title')}</h3>
      {proposals.map((proposal) => (
        <div className="forecast-move" key={proposal.digest}>
          <p>
            {t('deskforecast:move.text', {
              n: number(proposal.quantity),
              from: isolated(words.placeById(proposal.from)),
              to: isolated(words.placeById(proposal.to)),
              when: t(`deskforecast:move.${whenOf(proposal.on, today)}`, { day: day(proposal.on) }),
            })}
          </p>
          {moves && (
            <Button
              busy={draft.isPending && draft.variables.digest === proposal.digest}
              onClick={() => run(proposal)}
            >
              {t('deskforecast:move.draft')}
            </Button>
          )}
        </div>
      ))}
      <div role="status">
        {made.map((one) => (
          <p className="notice forecast-made" key={one.id}>
            {t('deskforecast:move.made', { n: one.number })}{' '}
            <Link to={`/stock/transfers/${one.id}`}>{t('deskforecast:move.open')}</Link>
            <Button kind="text" busy={giveUp.isPending} onClick={() => undo(one)}>
              {t('desk:undo')}
            </Button>
          </p>
        ))}
      </div>
      <Failure error={draft.error ?? giveUp.error} />
    </div>
  );
}
