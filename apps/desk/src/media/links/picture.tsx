import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones } from '../../ui/page.js';
import { usePicture, useSavePicture } from './links.js';
import { pictureFormats } from './links.rules.js';

interface PictureProps {
  readonly slug: string;
  readonly code: string | undefined;
  readonly onClose: () => void;
}

/** The code to scan, to be looked at and taken along to the printer's shop. */
export function Picture({ slug, code, onClose }: PictureProps) {
  const { t } = useLanguage();
  return (
    <Dialog opened={code !== undefined} onClose={onClose} title={t('desklinks:picture.title')}>
      {code !== undefined && <Shown slug={slug} code={code} />}
    </Dialog>
  );
}

function Shown({ slug, code }: { slug: string; code: string }) {
  const { t } = useLanguage();
  const picture = usePicture(slug, code);
  const save = useSavePicture(slug, code);
  return (
    <>
      <p>{t('desklinks:picture.lead')}</p>
      <Failure error={picture.error ?? save.error} />
      {picture.isPending && <Bones lines={4} />}
      {picture.data && (
        <img
          className="links-picture"
          src={picture.data}
          alt={t('desklinks:picture.alt', { code })}
        />
      )}
      <div className="buttons">
        {pictureFormats.map((format) => (
          <Button
            key={format}
            kind={format === 'pdf' ? 'main' : 'text'}
            busy={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {t('desklinks:picture.save', { format: format.toUpperCase() })}
          </Button>
        ))}
      </div>
    </>
  );
}
