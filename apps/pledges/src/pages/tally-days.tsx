import { directionOf, formatNumber } from '@blueheart/i18n';
import type { Locale, Translate } from '@blueheart/i18n';
import { roundUp } from './tally-map.rules.js';
import type { RowView } from './tally.views.js';

export interface TallyDaysProps {
  locale: Locale;
  t: Translate;
  days: readonly RowView[];
}

type ShownDay = RowView & { readonly count: number };

/** Pledges by day, as a chart and as the table that says the same. */
export function TallyDays({ locale, t, days }: TallyDaysProps) {
  const shown = days.filter((day): day is ShownDay => day.count !== null);
  const last = days.at(-1);
  return (
    <section class="figure" aria-labelledby="days-title">
      <h2 id="days-title">{t('tally:days.title')}</h2>
      {last && <p class="fine">{t('tally:days.note', { day: last.name })}</p>}
      {shown.length > 0 ? (
        <>
          <DaysChart {...{ locale, t, days, shown }} />
          <DaysTable {...{ locale, t, days }} />
        </>
      ) : (
        <p class="calm">{t(last ? 'tally:days.few' : 'tally:days.empty', { ten: 10 })}</p>
      )}
    </section>
  );
}

/** The drawing is stretched to the page; its words stand beside it, so that they keep their size. */
function DaysChart({ locale, t, days, shown }: TallyDaysProps & { shown: readonly ShownDay[] }) {
  const best = shown.reduce((most, day) => (day.count > most.count ? day : most));
  const top = roundUp(best.count);
  const [from, to] = [days[0]!.name, days.at(-1)!.name];
  return (
    <div class="days">
      <div class="days-scale" aria-hidden="true">
        {[top, top / 2, 0].map((level) => (
          <bdi key={level}>{formatNumber(level, locale)}</bdi>
        ))}
      </div>
      <svg
        class="days-plot"
        viewBox={`0 0 ${days.length * slot} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('tally:days.chart', { from, to, most: best.count, day: best.name })}
      >
        {[0, 50, 100].map((y) => (
          <line key={y} x1="0" x2={days.length * slot} y1={y} y2={y} />
        ))}
        {days.map(({ name, count }, at) => {
          const x = (directionOf(locale) === 'rtl' ? days.length - 1 - at : at) * slot + gap / 2;
          const height = count === null ? 1.5 : (count / top) * 100;
          return (
            <rect
              key={name}
              class={count === null ? 'day-hidden' : 'day'}
              x={x}
              y={round(100 - height)}
              width={slot - gap}
              height={round(height)}
            />
          );
        })}
      </svg>
      <p class="days-ends" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </p>
      <ul class="legend">
        <li>
          <span class="swatch swatch-day" />
          {t('tally:days.legendShown')}
        </li>
        <li>
          <span class="swatch swatch-hidden" />
          {t('tally:days.legendHidden', { ten: 10 })}
        </li>
      </ul>
    </div>
  );
}

/** In units of the drawing: what a day takes, and how much of it is left between two bars. */
const slot = 10;
const gap = 3;

function round(units: number): number {
  return Math.round(units * 10) / 10;
}

function DaysTable({ locale, t, days }: TallyDaysProps) {
  return (
    <details class="days-table">
      <summary>{t('tally:days.table')}</summary>
      <table class="places">
        <caption class="away">{t('tally:days.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tally:days.day')}</th>
            <td class="number">{t('tally:days.count')}</td>
          </tr>
        </thead>
        <tbody>
          {days.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">
                <bdi class={count === null ? 'none' : undefined}>
                  {count === null ? t('tally:days.hidden') : formatNumber(count, locale)}
                </bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
