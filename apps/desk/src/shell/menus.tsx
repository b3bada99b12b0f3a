import { Menu } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useSignOut } from '../api/session.js';
import { useLanguage } from '../language/language.js';
import { IconButton } from '../ui/button.js';
import { useSentence } from '../ui/failure.js';
import { Icon } from '../ui/icons.js';
import { useWork } from './campaign.js';
import { useToast } from './toasts.js';

/** Who is signed in, what belongs to them, and the way out. */
export function AccountMenu() {
  const { t } = useLanguage();
  const { session } = useWork();
  const go = useNavigate();
  const signOut = useSignOut();
  const toast = useToast();
  const sentence = useSentence();
  const leave = async () => {
    try {
      await signOut();
      await go('/sign-in');
    } catch (error) {
      toast({ text: sentence(error) });
    }
  };
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <IconButton icon="account" label={t('desk:account.menu')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{session.name}</bdi>
          <br />
          <bdi>{session.address}</bdi>
        </Menu.Label>
        <Menu.Item
          leftSection={<Icon name="device" />}
          onClick={() => void go('/settings#devices')}
        >
          {t('desk:account.sessions')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="settings" />} onClick={() => void go('/settings')}>
          {t('desk:nav.settings')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="leave" />} onClick={() => void leave()}>
          {t('desk:account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The campaign's name; where somebody works for several, the way to another. */
export function CampaignSwitch() {
  const { t, locale } = useLanguage();
  const { session, campaign, choose } = useWork();
  if (!campaign) return null;
  const { titles } = campaign;
  if (session.campaigns.length === 1) return <p className="campaign-name">{titles[locale]}</p>;
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className="campaign-name campaign-switch">
          <span className="away">{t('desk:campaign.switch')}</span>
          <span>{titles[locale]}</span>
          <Icon name="down" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {session.campaigns.map((one) => (
          <Menu.Item
            key={one.slug}
            leftSection={
              one.slug === campaign.slug ? <Icon name="check" /> : <span className="no-icon" />
            }
            onClick={() => choose(one.slug)}
          >
            {one.titles[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
