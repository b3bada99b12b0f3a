import type { Kit } from '../../booth/contract.js';
import { useLanguage } from '../../language/language.js';
import { figureName } from './figure-names.js';
import type { HandedOutItem } from './report.rules.js';

interface HandedOutProps {
  readonly items: readonly HandedOutItem[];
  readonly languages: readonly string[];
  readonly names: Kit['items'];
}

/** What was handed out, by item and language. */
export function HandedOut({ items, languages, names }: HandedOutProps) {
  const language = useLanguage();
  const { t, number } = language;
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{t('deskcounts:report.items')}</h3>
      <table className="counted">
        <thead>
          <tr>
            <th scope="col">{t('deskcounts:what')}</th>
            {languages.map((code) => (
              <th scope="col" key={code}>
                {t(`deskcounts:languages.${code}`)}
              </th>
            ))}
            <th scope="col">{t('deskcounts:total')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, counts, total }) => (
            <tr key={item}>
              <th scope="row">
                {figureName({ kind: 'item', what: item, language: '' }, names, language)}
              </th>
              {languages.map((code) => (
                <td key={code}>{counts[code] === undefined ? '–' : number(counts[code])}</td>
              ))}
              <td>{number(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
