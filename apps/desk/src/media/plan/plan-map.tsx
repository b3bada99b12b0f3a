import { asWritten, regionOf } from '@blueheart/i18n';
import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { openStreetMap, sketchOf } from '../../schedule/map/map.rules.js';
import { Mark, Sketch } from '../../schedule/map/sketch.js';
import { asDate, daysLater } from '../../schedule/wall.rules.js';
import { useOrderWords } from '../orders/words.js';
import { useStateWords } from './plan-list.js';
import type { Planned } from './plan.rules.js';
import { mapLooks, spotsIn, type MapLook, type Spot } from './spots.rules.js';

interface PlanMapProps {
  readonly placements: readonly Planned[];
  readonly weeks: readonly string[];
  /** Of the weeks in sight. */
  readonly week: number;
  readonly onWeek: (week: number) => void;
}

/** Each state has a shape, so that nobody needs to tell colours apart. */
const shapes = { live: 'disc', booked: 'square', draft: 'ring', over: 'triangle' } as const;

/** Where something is shown in one week; all of it stands in the list beside. */
export function PlanMap({ placements, weeks, week, onWeek }: PlanMapProps) {
  const { t, locale } = useLanguage();
  const first = weeks[week]!;
  const spots = spotsIn(placements, first);
  const looks = new Map(spots.map(({ venue, look }) => [venue.id, look]));
  const range = new Intl.DateTimeFormat(regionOf(locale), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  }).formatRange(asDate(first), asDate(daysLater(first, 6)));
  const days = asWritten(range, locale);
  return (
    <>
      <p className="fine">{t('deskplan:map.lead')}</p>
      <label className="plan-slider">
        <span>
          {t('deskplan:map.week')} <b>{days}</b>
        </span>
        <input
          type="range"
          min={0}
          max={weeks.length - 1}
          value={week}
          aria-valuetext={days}
          onChange={({ currentTarget }) => onWeek(Number(currentTarget.value))}
        />
      </label>
      <Legend />
      {spots.length === 0 && <p className="nothing">{t('deskplan:map.none')}</p>}
      <div className="map">
        <Sketch sketch={sketchOf(spots)} shapeOf={(id) => shapes[looks.get(id) ?? 'over']} />
        <ul className="lines">
          {spots.map((spot) => (
            <SpotLine key={spot.venue.id} spot={spot} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Legend() {
  const { t } = useLanguage();
  return (
    <ul className="plan-legend">
      {mapLooks.map((look) => (
        <li key={look}>
          <LookMark look={look} /> {t(`deskplan:map.looks.${look}`)}
        </li>
      ))}
    </ul>
  );
}

function LookMark({ look }: { look: MapLook }) {
  return (
    <svg className="map-mark" viewBox="-5 -5 10 10" aria-hidden="true">
      <Mark shape={shapes[look]} x={0} y={0} />
    </svg>
  );
}

function SpotLine({ spot: { number: nth, look, placements, venue } }: { spot: Spot }) {
  const { t, number } = useLanguage();
  const { place, flight, name } = useOrderWords();
  const state = useStateWords();
  return (
    <li className="line">
      <div>
        {placements.map((one, at) => (
          <div key={one.id}>
            <p className="line-name">
              {at === 0 && <LookMark look={look} />}
              {at === 0 && nth !== undefined && <span className="map-number">{number(nth)}</span>}
              <Link to={`/media/orders/${one.order.id}`} className="past-link">
                {place(one)}
              </Link>
            </p>
            <p className="fine">
              {[isolated(name(one.outlet.names)), state(one), flight(one)].join(' · ')}
            </p>
          </div>
        ))}
        <p className="fine">
          {venue.point ? (
            <a href={openStreetMap(venue.point)} target="_blank" rel="noreferrer">
              {t('deskcalendar:map.openStreetMap')}
            </a>
          ) : (
            t('deskplan:map.noPoint')
          )}
        </p>
      </div>
    </li>
  );
}
