import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { SectionTabs } from '../ui/tabs.js';
import { mayMove } from './stock.rules.js';

const often = ['board', 'transfers', 'orders', 'requests', 'forecast'] as const;
const sometimes = [
  'counts',
  'closings',
  'discrepancies',
  'ledger',
  'lots',
  'places',
  'map',
] as const;

/** The pages of this section. */
export function Tabs() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const held = { path: '/stock/held', name: t('deskheld:title') };
  const tab = (id: (typeof often)[number] | (typeof sometimes)[number]) => ({
    path: id === 'board' ? '/stock' : `/stock/${id}`,
    name: id === 'closings' ? t('deskclosing:tab') : t(`deskstock:tabs.${id}`),
  });
  return (
    <SectionTabs
      label={t('desk:nav.stock')}
      often={often.map(tab)}
      sometimes={[...sometimes.map(tab), ...(mayMove(campaign?.role) ? [held] : [])]}
    />
  );
}
