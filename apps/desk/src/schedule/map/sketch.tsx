import { useLanguage } from '../../language/language.js';
import type { Sketch as Sketched } from './map.rules.js';
import './map.css';

export type Shape = 'disc' | 'ring' | 'square' | 'triangle';

interface SketchProps {
  readonly sketch: Sketched;
  /** What marks a place; left out, a disc. */
  readonly shapeOf?: (id: string) => Shape;
}

/** For the eye alone: everything of it stands in a list. */
export function Sketch({ sketch: { dots, height, bar }, shapeOf }: SketchProps) {
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
          <Mark shape={shapeOf?.(id) ?? 'disc'} x={x} y={y} />
          <text
            x={x}
            y={y + 1.3}
            textAnchor="middle"
            className={shapeOf?.(id) === 'ring' ? 'map-on-ring' : undefined}
          >
            {number(nth)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** A place, seven wide. */
export function Mark({ shape, x, y }: { shape: Shape; x: number; y: number }) {
  switch (shape) {
    case 'disc':
      return <circle cx={x} cy={y} r="3.6" />;
    case 'ring':
      return <circle cx={x} cy={y} r="3.4" className="map-ring" />;
    case 'square':
      return <path className="map-square" d={`M${x - 3.4} ${y - 3.4}h6.8v6.8h-6.8z`} />;
    case 'triangle':
      return <path className="map-triangle" d={`M${x} ${y - 4.4}l4.6 7.6h-9.2z`} />;
  }
}
