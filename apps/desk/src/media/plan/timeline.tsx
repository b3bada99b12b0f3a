import { regionOf } from '@blueheart/i18n';
import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { asDate } from '../../schedule/wall.rules.js';
import { useOrderWords } from '../orders/words.js';
import { ProofNote } from '../proofs/proof-note.js';
import { useWork } from '../../shell/campaign.js';
import { useStateWords } from './plan-list.js';
import { barOf, type OfOutlet, type Planned } from './plan.rules.js';

interface TimelineProps {
  readonly outlets: readonly OfOutlet[];
  readonly weeks: readonly string[];
  readonly today: string;
}

/** Weeks along, placements down. Time runs as the language is read. */
export function Timeline({ outlets, weeks, today }: TimelineProps) {
  const { t, locale } = useLanguage();
  const { name } = useOrderWords();
  const week = new Intl.DateTimeFormat(regionOf(locale), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'numeric',
  });
  const first = weeks[0]!;
  return (
    <div className="plan" tabIndex={0} role="region" aria-label={t('deskplan:timeline')}>
      <div className="plan-weeks" aria-hidden="true">
        <span />
        <div className="plan-track">
          {weeks.map((day, at) => (
            <span key={day} style={{ gridColumn: `${at * 7 + 1} / span 7` }}>
              {week.format(asDate(day))}
            </span>
          ))}
        </div>
      </div>
      {outlets.map(({ outlet, placements }) => (
        <section key={outlet.id} aria-labelledby={`plan-${outlet.id}`}>
          <h3 id={`plan-${outlet.id}`} className="plan-outlet">
            {name(outlet.names)}
          </h3>
          <ul>
            {placements.map((one) => (
              <Row key={one.id} placement={one} first={first} today={today} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface RowProps {
  readonly placement: Planned;
  readonly first: string;
  readonly today: string;
}

function Row({ placement, first, today }: RowProps) {
  const { place, flight } = useOrderWords();
  const { campaign } = useWork();
  const state = useStateWords();
  const bar = barOf(placement, first);
  const now = barOf({ from: today, until: today }, first);
  const looks = [
    'plan-bar',
    `plan-${placement.state}`,
    bar.isCutBefore && 'plan-cut-before',
    bar.isCutAfter && 'plan-cut-after',
  ];
  return (
    <li className="plan-row">
      <span className="plan-place">
        {place(placement)} <ProofNote slug={campaign!.slug} placement={placement.id} />
      </span>
      <div className="plan-track plan-days">
        {now.from < now.until && (
          <span
            className="plan-now"
            aria-hidden="true"
            style={{ gridColumn: `${now.from + 1} / ${now.until + 1}` }}
          />
        )}
        <Link
          to={`/media/orders/${placement.order.id}`}
          className={looks.filter(Boolean).join(' ')}
          style={{ gridColumn: `${bar.from + 1} / ${bar.until + 1}` }}
          title={flight(placement)}
        >
          <span className="plan-said">{state(placement)}</span>
          <span className="away">{flight(placement)}</span>
        </Link>
      </div>
    </li>
  );
}
