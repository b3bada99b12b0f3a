import { useLanguage } from '../../language/language.js';
import type { Version } from './creative.rules.js';
import { thumbnailAt } from './creatives.js';

interface PictureProps {
  readonly slug: string;
  readonly creative: string;
  readonly version: Pick<Version, 'id' | 'hasThumbnail' | 'state' | 'language'> | undefined;
}

/** How a version looks, small; a sheet where that is not known. */
export function Small({ slug, creative, version }: PictureProps) {
  const { t } = useLanguage();
  const looks = ['creatives-small', version?.state === 'withdrawn' && 'creatives-off'];
  return (
    <span className={looks.filter(Boolean).join(' ')}>
      {version?.hasThumbnail ? (
        <img src={thumbnailAt(slug, creative, version.id)} alt="" loading="lazy" />
      ) : (
        <svg viewBox="0 0 48 60" aria-hidden="true">
          <path d="M4 2h28l12 12v44H4z" />
          <path d="M32 2v12h12M12 26h24M12 34h24M12 42h16" />
        </svg>
      )}
      {!version && <span className="away">{t('deskcreatives:noVersion')}</span>}
    </span>
  );
}
