import { dirOf } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Pieces } from '../../pledges/text/compared.js';
import { differenceOf } from '../../pledges/text/difference.rules.js';
import { typedOf } from './blocks.rules.js';
import { useText, type Publication, type Text } from './publications.js';
import { beforeOf } from './publications.rules.js';

interface ChangedProps {
  readonly slug: string;
  readonly publication: Publication;
  readonly text: Text;
}

/** What is different from the version before, word by word. */
export function Changed({ slug, publication, text }: ChangedProps) {
  const { t, number } = useLanguage();
  const before = beforeOf(publication.texts, text);
  const { data } = useText(slug, publication.id, before?.id);
  if (!before || !data) return null;
  const pieces = differenceOf(typedOf(data.blocks), typedOf(text.blocks));
  return (
    <section aria-labelledby="publication-changed">
      <h3 id="publication-changed">
        {t('deskpublications:compared', { n: number(before.number) })}
      </h3>
      {pieces.every(({ kind }) => kind === 'same') ? (
        <p>{t('desktext:same')}</p>
      ) : (
        <p
          className="compared wording publication-pieces"
          lang={text.language}
          dir={dirOf(text.language)}
        >
          <Pieces pieces={pieces} />
        </p>
      )}
    </section>
  );
}
