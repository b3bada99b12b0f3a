import type { ContactExport } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useNames } from '../names.js';

/** Which columns, and of whom, in words. */
export function Wanted({ one }: { one: Pick<ContactExport, 'columns' | 'filter'> }) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const names = useNames(campaign!.slug);
  const { filter } = one;
  const coded = (['governorate', 'source'] as const).flatMap((part) => {
    const code = filter[part];
    const nobody = part === 'source' ? 'noSource' : 'none';
    if (code === undefined) return [];
    return [code === '' ? t(`deskpledges:figures.${nobody}`) : names.of(part, code)];
  });
  const said = [
    ...coded,
    ...(filter.language ? [t(`desk:languages.${filter.language}`)] : []),
    ...(filter.from
      ? [t('deskexports:wanted.from', { moment: moment(filter.from, campaign!.timeZone) })]
      : []),
    ...(filter.to
      ? [t('deskexports:wanted.to', { moment: moment(filter.to, campaign!.timeZone) })]
      : []),
  ];
  return (
    <>
      <p className="fine">
        {one.columns.map((column) => t(`deskexports:columns.${column}`)).join(' · ')}
      </p>
      <p className="fine">
        {said.length === 0 ? t('deskexports:wanted.all') : <bdi>{said.join(' · ')}</bdi>}
      </p>
    </>
  );
}
