import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { mayPlan } from '../../schedule/event/event.rules.js';
import { useWork } from '../../shell/campaign.js';
import type { Asked, Version } from './creative.rules.js';

type Named = Pick<Version, 'language' | 'format' | 'number'>;

/** How creatives and their versions are told. */
export function useCreativeWords() {
  const { t, number, locale } = useLanguage();
  const { campaign } = useWork();
  const names = useNames(campaign?.slug ?? '', campaign !== undefined && mayPlan(campaign.role));
  const language = new Intl.DisplayNames([locale], { type: 'language' });
  const who = (staff: string | null) =>
    (staff && names.data?.get(staff)) || t('deskcreatives:somebody');
  return {
    who,
    language: (code: string) => language.of(code) ?? code,
    version: ({ language: code, format, number: n }: Named) =>
      t('deskcreatives:version', {
        language: language.of(code) ?? code,
        format: isolated(format),
        n: number(n),
      }),
    asked: ({ step, role, staff }: Asked) =>
      t('deskcreatives:asked', {
        step: t(`deskcreatives:steps.${step}`),
        who: isolated(staff ? who(staff) : t(`deskcreatives:roles.${role}`)),
      }),
    bytes: (size: number) =>
      size < 1_000_000
        ? t('deskcreatives:kilobytes', { n: number(Math.ceil(size / 1_000)) })
        : t('deskcreatives:megabytes', { n: number(Math.round(size / 100_000) / 10) }),
  };
}
