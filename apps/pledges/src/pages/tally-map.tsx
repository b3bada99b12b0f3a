import { directionOf, formatNumber } from '@blueheart/i18n';
import type { Locale, Translate } from '@blueheart/i18n';
import { shadeOf, shadeStarts } from './tally-map.rules.js';
import type { TileView } from './tally.views.js';

export interface TallyMapProps {
  locale: Locale;
  t: Translate;
  tiles: readonly TileView[];
}

/**
 * The country as tiles, which does not mirror: west is on the left in Arabic too. Every tile says its name
 * and its count; the shade only repeats it. site.js keeps both current.
 */
export function TallyMap({ locale, t, tiles }: TallyMapProps) {
  const most = Math.max(...tiles.map(({ count }) => count ?? 0));
  const starts = shadeStarts(most);
  const columns = Math.max(...tiles.map(({ column }) => column), 1);
  return (
    <section class="figure" aria-labelledby="map-title">
      <h2 id="map-title">{t('tally:map.title')}</h2>
      <p class="fine">{most > 0 ? t('tally:map.note') : t('tally:map.empty', { ten: 10 })}</p>
      <ul class={`map map-${columns}`} dir="ltr">
        {placesOf(tiles, columns).map((tile, place) =>
          tile ? (
            <Tile key={tile.code} {...{ locale, t, tile, starts }} />
          ) : (
            <li key={place} class="map-gap" aria-hidden="true" />
          ),
        )}
      </ul>
      <Legend {...{ t, starts }} />
    </section>
  );
}

interface TileProps {
  locale: Locale;
  t: Translate;
  tile: TileView;
  starts: readonly number[];
}

function Tile({ locale, t, tile, starts }: TileProps) {
  const { code, name, count } = tile;
  const hidden = t('tally:map.hidden');
  return (
    <li
      class="map-tile"
      dir={directionOf(locale)}
      data-region={code}
      data-shade={shadeOf(count, starts) ?? 'none'}
      data-hidden={hidden}
    >
      <span class="map-name">{name}</span>
      <b>
        <bdi>{count === null ? hidden : formatNumber(count, locale)}</bdi>
      </b>
    </li>
  );
}

function Legend({ t, starts }: { t: Translate; starts: readonly number[] }) {
  return (
    <ul class="legend" aria-label={t('tally:map.legend')}>
      {starts.map((from, at) => (
        <li key={from}>
          <span class="swatch" data-shade={at + 1} data-from={from} />
          {at + 1 < starts.length
            ? t('tally:map.range', { from, to: starts[at + 1]! - 10 })
            : t('tally:map.more', { from })}
        </li>
      ))}
      <li>
        <span class="swatch" data-shade="none" />
        {t('tally:map.legendHidden', { ten: 10 })}
      </li>
    </ul>
  );
}

/** Row by row from the north-west, with nothing where the country has no tile. */
function placesOf(tiles: readonly TileView[], columns: number): (TileView | undefined)[] {
  const rows = Math.max(...tiles.map(({ row }) => row), 0);
  return Array.from({ length: rows * columns }, (_, place) =>
    tiles.find(
      ({ row, column }) =>
        row === Math.floor(place / columns) + 1 && column === (place % columns) + 1,
    ),
  );
}
