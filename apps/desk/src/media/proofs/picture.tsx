import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { Dialog } from '../../ui/dialog.js';
import { pictureAt } from './proofs.js';

interface PictureProps {
  readonly slug: string;
  readonly id: string;
  /** Such as `image/jpeg`. */
  readonly type: string;
  /** What it is of. */
  readonly alt: string;
}

/** Small, and whole where somebody presses it; pages are saved, and show the first of them where it could be drawn. */
export function Picture({ slug, id, type, alt }: PictureProps) {
  const { t } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const [isDrawn, setDrawn] = useState(true);
  const whole = pictureAt(slug, id, 'picture');
  if (!type.startsWith('image/'))
    return (
      <a
        className="proofs-pages"
        href={whole}
        download
        aria-label={`${t('deskproofs:download')}: ${alt}`}
      >
        {isDrawn && (
          <img
            src={pictureAt(slug, id, 'thumbnail')}
            alt=""
            loading="lazy"
            onError={() => setDrawn(false)}
          />
        )}
        <span aria-hidden="true">{t('deskproofs:pages')}</span>
      </a>
    );
  return (
    <>
      <button
        type="button"
        className="proofs-picture"
        aria-label={`${t('deskproofs:whole')}: ${alt}`}
        onClick={() => setWhole(true)}
      >
        <img src={pictureAt(slug, id, 'thumbnail')} alt="" loading="lazy" />
      </button>
      <Dialog opened={isWhole} onClose={() => setWhole(false)} title={alt}>
        <img className="proofs-whole" src={whole} alt={alt} />
      </Dialog>
    </>
  );
}
