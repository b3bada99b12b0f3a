import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import type { OutletPage } from '../outlets/outlets.js';
import { useSiteWords } from '../sites/words.js';
import { useDay } from '../use-day.js';
import type { Figure } from './audience.js';

interface LineProps {
  readonly slug: string;
  readonly figure: Figure;
  readonly outlet: Pick<OutletPage, 'sites'>;
  readonly onRemove: (() => void) | undefined;
}

/** How many, of what, who counted them and how, and from when on it holds. */
export function FigureLine({ slug, figure, outlet, onRemove }: LineProps) {
  const { t, number } = useLanguage();
  const day = useDay();
  const words = useSiteWords(slug);
  const { counts, value, provider, method, source, from, format, holds } = figure;
  const site = outlet.sites.find(({ id }) => id === figure.site);
  const what = [
    t(`deskaudience:counts.${counts}`),
    site ? words.name(site) : format && isolated(format),
  ].filter(Boolean);
  return (
    <li className="line">
      <div>
        <p className="line-name">{number(value)}</p>
        <p>{what.join(' · ')}</p>
        <p className="fine">
          {t('deskaudience:by', { provider: isolated(provider), method: isolated(method) })}
        </p>
        <p className="fine">
          {[holds && t('deskaudience:holds'), t('deskaudience:since', { day: day(from) })]
            .filter(Boolean)
            .join(' · ')}{' '}
          {source && (
            <a href={source} target="_blank" rel="noreferrer">
              {t('deskaudience:source')}
            </a>
          )}
        </p>
      </div>
      {onRemove && (
        <div className="buttons">
          <Button kind="text" onClick={onRemove}>
            {t('deskaudience:remove.open')}
          </Button>
        </div>
      )}
    </li>
  );
}
