import { addressOf } from '@blueheart/contracts';
import { formatNumber } from '@blueheart/i18n';
import type { Locale, Translate } from '@blueheart/i18n';
import type { PlaceView } from './views.js';

export interface TallyProps {
  locale: Locale;
  t: Translate;
  slug: string;
  source?: string | undefined;
  places: readonly PlaceView[];
}

/** Where the pledges come from. What is not shown is said to be so, never drawn as nothing. */
export function Tally({ locale, t, slug, source, places }: TallyProps) {
  const most = Math.max(...places.map(({ count }) => count ?? 0), 1);
  const shown = places.some(({ count }) => count !== null);
  return (
    <section class="tally" aria-labelledby="tally-title">
      <h2 id="tally-title">{t('pledges:tally.title')}</h2>
      <p class="fine">{t(shown ? 'pledges:tally.note' : 'pledges:tally.empty', { ten: 10 })}</p>
      {shown && (
        <table class="places">
          <thead class="away">
            <tr>
              <th scope="col">{t('pledges:tally.governorate')}</th>
              <th scope="col">{t('pledges:tally.share')}</th>
              <th scope="col">{t('pledges:tally.count')}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place.code}>
                <th scope="row">{place.name}</th>
                <td class="bar">
                  {place.count !== null && (
                    <progress class="progress" value={place.count} max={most} aria-hidden="true" />
                  )}
                </td>
                <td class="number">
                  <bdi class={place.count === null ? 'none' : undefined} data-place={place.code}>
                    {place.count === null
                      ? t('pledges:tally.hidden')
                      : formatNumber(place.count, locale)}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="tally-more">
        <a href={addressOf(locale, slug, '/tally', source)}>{t('tally:link')}</a>
      </p>
    </section>
  );
}
