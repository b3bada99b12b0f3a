import { regionOf } from '@blueheart/i18n';
import { useLanguage } from '../../language/language.js';
import { asDate } from '../../schedule/wall.rules.js';
import { ReachShort } from '../audience/reach-said.js';
import { FrameWarnings } from '../orders/warnings.js';
import { useOrderWords } from '../orders/words.js';
import { ProofNote } from '../proofs/proof-note.js';
import { Bar, HandBar, howId } from './bar.js';
import { barOf, type OfOutlet, type Planned } from './plan.rules.js';

interface TimelineProps {
  readonly slug: string;
  /** Whether who looks at it may move drafts. */
  readonly moves: boolean;
  readonly outlets: readonly OfOutlet[];
  readonly weeks: readonly string[];
  readonly today: string;
}

/** Weeks along, placements down. Time runs as the language is read. */
export function Timeline({ slug, moves, outlets, weeks, today }: TimelineProps) {
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
              <Row key={one.id} placement={one} {...{ slug, moves, first, today }} />
            ))}
          </ul>
        </section>
      ))}
      <p id={howId} hidden>
        {t('deskplan:move.how')}
      </p>
    </div>
  );
}

interface RowProps {
  readonly placement: Planned;
  readonly first: string;
  readonly today: string;
  readonly slug: string;
  readonly moves: boolean;
}

function Row({ placement, first, today, slug, moves }: RowProps) {
  const { place, flight } = useOrderWords();
  const now = barOf({ from: today, until: today }, first);
  return (
    <li className="plan-row">
      <span className="plan-place">
        {place(placement)}
        <ReachShort {...placement} /> <ProofNote slug={slug} placement={placement.id} />
        <FrameWarnings of={placement} />
      </span>
      <div className="plan-track plan-days" title={flight(placement)}>
        {now.from < now.until && (
          <span
            className="plan-now"
            aria-hidden="true"
            style={{ gridColumn: `${now.from + 1} / ${now.until + 1}` }}
          />
        )}
        {moves && placement.movable ? (
          <HandBar slug={slug} placement={placement} first={first} />
        ) : (
          <Bar placement={placement} first={first} />
        )}
      </div>
    </li>
  );
}
