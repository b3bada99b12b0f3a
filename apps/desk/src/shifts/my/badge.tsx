import { renderSVG } from 'uqr';
import '../../door/door.css';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';

/** Who I am, for the camera of a booth's phone. */
export function Badge() {
  const { t } = useLanguage();
  const { session } = useWork();
  const picture = renderSVG(`BH1:${session.id}`, { ecc: 'M', border: 3 });
  return (
    <details className="my-badge">
      <summary>{t('deskattendance:badge.title')}</summary>
      <p>{t('deskattendance:badge.lead')}</p>
      <img
        className="qr"
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
        alt={t('deskattendance:badge.picture')}
      />
      <p>
        <b>
          <bdi>{session.name}</bdi>
        </b>
      </p>
    </details>
  );
}
