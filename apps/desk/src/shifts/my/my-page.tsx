import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { Page } from '../../ui/page.js';
import { MyTabs } from './my-tabs.js';
import './my.css';

interface MyPageProps {
  readonly title: string;
  readonly children: (slug: string) => ReactNode;
}

/** One of my own pages; whoever only looks has none. */
export function MyPage({ title, children }: MyPageProps) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (campaign.role === 'viewer') return <NotYours />;
  return (
    <Page title={title}>
      <MyTabs />
      {children(campaign.slug)}
    </Page>
  );
}
