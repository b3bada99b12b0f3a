import type { KitShortfall } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../words.js';
import './kit.css';

/** What is missing of what an event takes along, and what would help. */
export function Missing({ short }: { readonly short: KitShortfall }) {
  const { t, number } = useLanguage();
  const words = useWords();
  const nameOf = ({ names, language }: KitShortfall[number]) =>
    language
      ? t('deskcounts:inLanguage', {
          item: words.text(names),
          language: t(`deskcounts:languages.${language}`),
        })
      : words.text(names);
  return (
    <ul className="missing">
      {short.map((one) => (
        <li key={`${one.item}/${one.language}`}>
          <strong>
            {t('deskkits:missing', {
              item: isolated(nameOf(one)),
              count: one.missing,
              n: number(one.missing),
            })}
          </strong>
          {one.cures.map((cure) => (
            <Cure key={cure.kind === 'move' ? cure.place : cure.kind} cure={cure} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Cure({ cure }: { readonly cure: KitShortfall[number]['cures'][number] }) {
  const { t, number } = useLanguage();
  const words = useWords();
  const pieces = { count: cure.quantity, n: number(cure.quantity) };
  if (cure.kind === 'move')
    return (
      <p>{t('deskkits:cures.move', { ...pieces, place: isolated(words.text(cure.names)) })}</p>
    );
  const day = words.day(cure.kind === 'order' ? cure.by : cure.on);
  return <p>{t(`deskkits:cures.${cure.kind}`, { ...pieces, day })}</p>;
}
