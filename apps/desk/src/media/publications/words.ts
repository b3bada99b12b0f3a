import { textIn } from '@blueheart/i18n';
import { useMemo } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import type { Publication, TextHead } from './publications.js';

type Language = Publication['languages'][number];

/** Publications and their texts in the words of whoever reads. */
export function usePublicationWords() {
  const { t, locale, number, moment } = useLanguage();
  const { campaign } = useWork();
  const timeZone = campaign?.timeZone ?? 'UTC';
  return useMemo(() => {
    const language = (code: string) =>
      new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
    return {
      language,
      name: (names: Readonly<Record<string, string>>) => isolated(textIn(names, locale)),
      at: (when: string) => moment(when, timeZone),
      /** How far a language is: against the source, and on its way to be approved. */
      standing: ({ translation, text }: Language) =>
        [
          t(`deskpublications:translations.${translation}`, { n: number(text?.translates ?? 0) }),
          text && t('deskpublications:version', { n: number(text.number) }),
          text && stateOf(text),
        ]
          .filter(Boolean)
          .join(' · '),
      state: stateOf,
    };
    function stateOf({ state, waitsFor }: Pick<TextHead, 'state' | 'waitsFor'>): string {
      return waitsFor
        ? t('deskpublications:waitsFor', { step: t(`deskpublications:steps.${waitsFor}`) })
        : t(`deskpublications:states.${state}`);
    }
  }, [t, locale, number, moment, timeZone]);
}
