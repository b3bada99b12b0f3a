import { textIn } from '@blueheart/i18n';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../pledges/names.js';
import { useDay } from '../use-day.js';
import { licenceOf, windOf } from './site.rules.js';
import type { Site } from './sites.js';

/** Frames in the words of whoever reads. */
export function useSiteWords(slug: string) {
  const { t, locale, number } = useLanguage();
  const day = useDay();
  const regions = useNames(slug);
  const metres = (cm: number) => number(cm / 100);
  return {
    name: ({ code, names }: Pick<Site, 'code' | 'names'>) =>
      t('desksites:named', { code: isolated(code), name: isolated(textIn(names, locale)) }),
    region: (code: string) => regions.of('governorate', code),
    /** Where it is, how large it is, where it looks to, and whether it is lit. */
    facts: ({ governorate, size, facing, isLit, faces, closedAt }: Site) =>
      [
        closedAt && t('desksites:closed'),
        governorate && regions.of('governorate', governorate),
        size &&
          isolated(
            t('desksites:size', { width: metres(size.widthCm), height: metres(size.heightCm) }),
          ),
        facing !== null && t(`desksites:winds.${windOf(facing)}`),
        isLit && t('desksites:lit'),
        faces > 1 && t('desksites:shared', { n: number(faces) }),
      ]
        .filter(Boolean)
        .join(' · '),
    licence: (site: Site, today: string) => {
      const state = licenceOf(site, today);
      const { licence, licenceUntil } = site;
      const text = t(`desksites:licences.${licenceUntil || state === 'unknown' ? state : 'open'}`, {
        day: licenceUntil ? day(licenceUntil) : '',
        licence: isolated(licence),
      });
      return { text, needsHand: state === 'over' || state === 'soon' };
    },
  };
}
