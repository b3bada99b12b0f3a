import { useLanguage } from '../../language/language.js';
import type { Response } from './response.js';
import { curvesOf } from './response.rules.js';
import type { ResponseWords } from './words.js';

const [width, height, edge] = [600, 180, 6];
/** Told apart without a colour. */
const dashes = ['', '10 5', '3 4', '14 4 3 4', '1 5'] as const;

interface CurvesProps {
  readonly response: Response;
  readonly words: ResponseWords;
}

/** How each channel grew: time runs as the language is read; the numbers stand in the table of channels. */
export function Curves({ response, words }: CurvesProps) {
  const { t, number, dir } = useLanguage();
  const curves = curvesOf(response);
  const [first] = curves;
  if (!first || first.points.length < 2) return null;
  const most = Math.max(1, ...curves.flatMap(({ points }) => points));
  const pathOf = (points: readonly number[]) =>
    points
      .map((people, at) => {
        const along = edge + (at / (points.length - 1)) * (width - 2 * edge);
        const x = dir === 'rtl' ? width - along : along;
        const y = height - edge - (Math.max(0, people) / most) * (height - 2 * edge);
        return `${at ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('');
  return (
    <figure className="response-curves">
      <figcaption className="small-title">{t('deskresponse:curves')}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line x1="0" x2={width} y1={height - edge} y2={height - edge} className="response-floor" />
        {curves.map(({ code, points }, at) => (
          <path key={code} d={pathOf(points)} strokeDasharray={dashes[at]} />
        ))}
      </svg>
      <ul>
        {curves.map(({ code, points }, at) => (
          <li key={code}>
            <svg viewBox="0 0 40 8" aria-hidden="true">
              <path d="M0 4H40" strokeDasharray={dashes[at]} />
            </svg>
            {code === null ? t('deskresponse:withoutLink') : words.channel(code)}{' '}
            <b>{number(points.at(-1)!)}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
