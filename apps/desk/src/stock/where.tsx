import { useLanguage } from '../language/language.js';
import { openStreetMap } from '../schedule/map/map.rules.js';
import type { Place } from './stock.js';

/** The address and the way to a map; nothing of what nobody has written down. */
export function Where({ place: { address, point } }: { place: Pick<Place, 'address' | 'point'> }) {
  const { t } = useLanguage();
  if (!address && !point) return null;
  return (
    <p className="fine">
      {address && <bdi>{address}</bdi>}
      {address && point && ' · '}
      {point && (
        <a href={openStreetMap(point)} target="_blank" rel="noreferrer">
          {t('deskcalendar:map.openStreetMap')}
        </a>
      )}
    </p>
  );
}
