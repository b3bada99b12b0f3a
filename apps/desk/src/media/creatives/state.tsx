import { useLanguage } from '../../language/language.js';
import type { Version } from './creative.rules.js';

/** How far a version is: in a word, and in a shape of its own. */
export function State({ state }: Pick<Version, 'state'>) {
  const { t } = useLanguage();
  return (
    <span className={`creatives-state creatives-${state}`}>
      {t(`deskcreatives:states.${state}`)}
    </span>
  );
}
