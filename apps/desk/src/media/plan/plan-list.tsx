import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useOrderWords } from '../orders/words.js';
import { ProofLink, ProofNote } from '../proofs/proof-note.js';
import type { OfOutlet, Planned } from './plan.rules.js';

/** The same as the timeline, one below the other: what fits a phone. */
export function PlanList({ outlets }: { outlets: readonly OfOutlet[] }) {
  const { name } = useOrderWords();
  return outlets.map(({ outlet, placements }) => (
    <section key={outlet.id} aria-labelledby={`plan-${outlet.id}`}>
      <h3 id={`plan-${outlet.id}`} className="plan-outlet">
        {name(outlet.names)}
      </h3>
      <ul className="lines">
        {placements.map((one) => (
          <Line key={one.id} placement={one} />
        ))}
      </ul>
    </section>
  ));
}

function Line({ placement }: { placement: Planned }) {
  const { t, number } = useLanguage();
  const { campaign } = useWork();
  const { place, flight } = useOrderWords();
  const state = useStateWords();
  const { order } = placement;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <Link to={`/media/orders/${order.id}`} className="past-link">
            {place(placement)}
          </Link>
        </p>
        <p>{flight(placement)}</p>
        <p className="fine">
          {state(placement)} · {t('deskmediaorders:numbered', { n: number(order.number) })}
        </p>
        <p>
          <ProofNote slug={campaign!.slug} placement={placement.id} />{' '}
          <ProofLink placement={placement.id} />
        </p>
      </div>
    </li>
  );
}

/** How far it is; of an option until when. */
export function useStateWords() {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  return ({ state, optionedUntil }: Pick<Planned, 'state' | 'optionedUntil'>) =>
    optionedUntil
      ? t('deskmediaorders:optionedUntil', { moment: moment(optionedUntil, campaign!.timeZone) })
      : t(`deskmediaorders:placementStates.${state}`);
}
