import { dirOf } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { differenceOf, type Piece } from './difference.rules.js';

interface Words {
  readonly statement: string;
  readonly plain: readonly string[];
}

interface ComparedProps {
  readonly locale: string;
  readonly before: Words | undefined;
  readonly after: Words;
}

/** What is different, word by word: struck out and underlined, and said for ears; never by colour alone. */
export function Compared({ locale, before, after }: ComparedProps) {
  const { t } = useLanguage();
  const pieces = (of: (words: Words) => string) =>
    differenceOf(before ? of(before) : '', of(after));
  const statement = pieces((words) => words.statement);
  const plain = pieces((words) => words.plain.join('\n'));
  const isSame = [...statement, ...plain].every(({ kind }) => kind === 'same');
  if (isSame) return <p>{t('desktext:same')}</p>;
  return (
    <div className="compared wording" lang={locale} dir={dirOf(locale)}>
      <p>
        <Pieces pieces={statement} />
      </p>
      {plain.length > 0 && (
        <p className="compared-plain">
          <Pieces pieces={plain} />
        </p>
      )}
    </div>
  );
}

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { t, locale } = useLanguage();
  return pieces.map(({ kind, text }, index) => {
    if (kind === 'same') return <span key={index}>{text}</span>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return (
      <Mark key={index}>
        <span className="away" lang={locale}>
          {t(`desktext:${kind}`)}{' '}
        </span>
        {text}
      </Mark>
    );
  });
}
