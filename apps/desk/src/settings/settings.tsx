import { useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageChoice } from '../language/language-choice.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Choices } from '../ui/choices.js';
import { Feed } from '../schedule/feed/feed.js';
import { Page } from '../ui/page.js';
import { CampaignSettings } from './campaign-settings.js';
import { ChangePassword } from './change-password.js';
import { ChoosePin } from './choose-pin.js';
import { Leave } from './leave.js';
import { SecondFactorSetting } from './second-factor-setting.js';
import { Sessions } from './sessions.js';
import './settings.css';
import '../ui/lines.css';
import '../door/door.css';

/** What somebody decides for themselves: how the desk looks and speaks here, and who gets in. */
export default function Settings() {
  const { t } = useLanguage();
  const { session, campaign } = useWork();
  return (
    <Page title={t('desk:nav.settings')} lead={t('desksettings:lead')}>
      <div className="settings">
        <Part title={t('desksettings:look')}>
          <LanguageChoice />
          <LookChoice />
        </Part>
        <Part title={t('desksettings:sessions.title')} id="devices">
          <Sessions />
        </Part>
        {session.signsInBy === 'link' && (
          <Part title={t('deskaccess:pin.title')}>
            <ChoosePin />
          </Part>
        )}
        {session.signsInBy === 'password' && (
          <>
            <Part title={t('desksettings:secondFactor.title')}>
              <SecondFactorSetting />
            </Part>
            <Part title={t('desksettings:password.title')}>
              <ChangePassword />
            </Part>
          </>
        )}
        {campaign && campaign.role !== 'viewer' && (
          <Part title={t('deskcalendar:feed.title')} id="calendar">
            <Feed slug={campaign.slug} whose="mine" />
          </Part>
        )}
        <CampaignSettings />
        {campaign && (
          <Part title={t('desksettings:leaving')} id="leave">
            <Leave />
          </Part>
        )}
      </div>
    </Page>
  );
}

function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className="setting" id={id}>
      <h2>{title}</h2>
      <div className="form">{children}</div>
    </section>
  );
}

function LookChoice() {
  const { t } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Choices
      label={t('desk:look.label')}
      value={colorScheme}
      onValue={setColorScheme}
      options={[
        { value: 'light', text: t('desk:look.light'), icon: 'light' },
        { value: 'dark', text: t('desk:look.dark'), icon: 'dark' },
        { value: 'auto', text: t('desk:look.system'), icon: 'system' },
      ]}
    />
  );
}
