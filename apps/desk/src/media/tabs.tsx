import { useLanguage } from '../language/language.js';
import { SectionTabs } from '../ui/tabs.js';

const often = [
  { name: 'deskoutlets:tab', path: '/media' },
  { name: 'deskmediaorders:tab', path: '/media/orders' },
  { name: 'deskplan:tab', path: '/media/plan' },
  { name: 'deskcreatives:tab', path: '/media/creatives' },
  { name: 'deskproofs:tab', path: '/media/proofs' },
  { name: 'deskresponse:tab', path: '/media/response' },
] as const;

const sometimes = [
  { name: 'desksites:tab', path: '/media/sites' },
  { name: 'desksites:map.tab', path: '/media/map' },
  { name: 'deskpublications:tab', path: '/media/publications' },
  { name: 'desklinks:tab', path: '/media/links' },
] as const;

/** The pages of this section. */
export function Tabs() {
  const { t } = useLanguage();
  const tab = ({ name, path }: (typeof often)[number] | (typeof sometimes)[number]) => ({
    path,
    name: t(name),
  });
  return (
    <SectionTabs
      label={t('desk:nav.media')}
      often={often.map(tab)}
      sometimes={sometimes.map(tab)}
    />
  );
}
