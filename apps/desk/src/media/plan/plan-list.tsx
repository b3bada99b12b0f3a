import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { ReachSaid } from '../audience/reach-said.js';
import { FrameWarnings } from '../orders/warnings.js';
import { useOrderWords } from '../orders/words.js';
import { DaysForm } from './days-form.js';
import { isAlarming, type OfOutlet, type Planned } from './plan.rules.js';

interface ListProps {
  readonly slug: string;
  /** Whether who looks at it may move drafts. */
  readonly moves: boolean;
  readonly outlets: readonly OfOutlet[];
}
import { ProofLink, ProofNote } from '../proofs/proof-note.js';

/** The same as the timeline, one below the other: what fits a phone. */
export function PlanList({ slug, moves, outlets }: ListProps) {
  const { name } = useOrderWords();
  return outlets.map(({ outlet, placements }) => (
    <section key={outlet.id} aria-labelledby={`plan-${outlet.id}`}>
      <h3 id={`plan-${outlet.id}`} className="plan-outlet">
        {name(outlet.names)}
      </h3>
      <ul className="lines">
        {placements.map((one) => (
          <Line key={one.id} placement={one} {...{ slug, moves }} />
        ))}
      </ul>
    </section>
  ));
}

function Line({ placement, slug, moves }: Omit<ListProps, 'outlets'> & { placement: Planned }) {
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
        <p className={isAlarming(placement) ? 'plan-alarm-said' : 'fine'}>
          {state(placement)} · {t('deskmediaorders:numbered', { n: number(order.number) })}
        </p>
        <FrameWarnings of={placement} />
        <ReachSaid {...placement} />
        <p>
          <ProofNote slug={campaign!.slug} placement={placement.id} />{' '}
          <ProofLink placement={placement.id} />
        </p>
      </div>
      {moves && placement.movable && <DaysForm slug={slug} placement={placement} />}
    </li>
  );
}

/** How far it is; of an option until when. */
export function useStateWords() {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  return ({
    state,
    optionedUntil,
    artwork,
  }: Pick<Planned, 'state' | 'optionedUntil' | 'artwork'>) =>
    [
      isAlarming({ state, artwork }) && t('deskcreatives:mark'),
      optionedUntil
        ? t('deskmediaorders:optionedUntil', { moment: moment(optionedUntil, campaign!.timeZone) })
        : t(`deskmediaorders:placementStates.${state}`),
    ]
      .filter(Boolean)
      .join(' · ');
}
