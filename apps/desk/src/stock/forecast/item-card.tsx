import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { keyOfSku } from '../stock.rules.js';
import type { useStockWords } from '../words.js';
import type { ForecastItem } from './forecast.js';
import { rangeOf } from './forecast.rules.js';
import { Moves } from './moves.js';
import { Rests } from './rests.js';
import { TimeLine, type Line } from './time-line.js';
import { useDay } from './use-day.js';
import './forecast.css';

interface ItemProps {
  readonly slug: string;
  readonly item: ForecastItem;
  readonly line: Line;
  /** With fewer booths that are over there is no range. */
  readonly fewest: number;
  readonly words: ReturnType<typeof useStockWords>;
  readonly moves: boolean;
}

/** One item: when it runs out, what to do about it, and what this rests on. */
export function ItemCard({ slug, item, line, fewest, words, moves }: ItemProps) {
  const { t, number } = useLanguage();
  const day = useDay();
  const { runOut, rests, stock } = item;
  const range = rangeOf(runOut, rests.basis);
  const id = `forecast-${keyOfSku(item).replace(':', '-')}`;
  return (
    <section className="stock-card forecast-item" aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{words.sku(item)}</bdi>
      </h2>
      <p
        className={
          runOut.answer === 'runs-out' ? 'forecast-answer forecast-warm' : 'forecast-answer'
        }
      >
        {t(`deskforecast:answers.${runOut.answer}`, { day: day(runOut.day) })}
      </p>
      {range && (
        <p>
          {t(`deskforecast:range.${range}`, {
            earliest: day(runOut.earliest),
            latest: day(runOut.latest),
          })}
        </p>
      )}
      <TimeLine runOut={runOut} lastBooked={item.lastBooked} line={line} />
      <p className="fine">{t('deskforecast:there', { count: stock, n: number(stock) })}</p>
      <ToOrder item={item} />
      <Moves slug={slug} item={item} today={line.today} words={words} moves={moves} />
      <InWarehouses item={item} words={words} />
      <Rests item={item} fewest={fewest} />
    </section>
  );
}

function ToOrder({ item: { reorder, runOut } }: { readonly item: ForecastItem }) {
  const { t, number } = useLanguage();
  const day = useDay();
  const { quantity, by, late } = reorder;
  if (runOut.answer === 'unbooked') return null;
  return (
    <p className={by ? 'forecast-order' : undefined}>
      {by
        ? t(`deskforecast:reorder.${late ? 'late' : 'by'}`, {
            count: quantity,
            n: number(quantity),
            day: day(by),
          })
        : t('deskforecast:reorder.none')}
    </p>
  );
}

function InWarehouses({ item: { places }, words }: Pick<ItemProps, 'item' | 'words'>) {
  const { t, number } = useLanguage();
  const day = useDay();
  if (places.length === 0) return null;
  return (
    <div>
      <h3 className="small-title">{t('deskforecast:places.title')}</h3>
      <ul className="forecast-list">
        {places.map(({ place, stock, runOut }) => (
          <li key={place}>
            {t('deskforecast:places.line', {
              place: isolated(words.placeById(place)),
              n: number(stock),
              answer: t(`deskforecast:places.${runOut.answer}`, { day: day(runOut.day) }),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
