import { useLanguage } from '../../language/language.js';
import type { Sketch as Sketched } from './map.rules.js';
import './map.css';

/** For the eye alone: everything of it stands in a list. */
export function Sketch({ sketch: { dots, height, bar } }: { sketch: Sketched }) {
  const { t, number } = useLanguage();
  if (dots.length === 0) return null;
  return (
    <svg className="map-sketch" viewBox={`0 0 100 ${height + 10}`} aria-hidden="true">
      <g className="map-bar">
        <path d={`M4 ${height + 4}v2h${bar.width}v-2`} />
        <text x={4 + bar.width / 2} y={height + 3.5} textAnchor="middle">
          {t('deskcalendar:map.kilometres', { n: number(bar.kilometres) })}
        </text>
      </g>
      {dots.map(({ id, number: nth, x, y }) => (
        <g key={id}>
          <circle cx={x} cy={y} r="3.6" />
          <text x={x} y={y + 1.3} textAnchor="middle">
            {number(nth)}
          </text>
        </g>
      ))}
    </svg>
  );
}
