import { locales } from '@blueheart/i18n';
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useSignOut } from '../api/session.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useFindableMedia } from '../media/use-findable-media.js';
import { useFindable } from '../schedule/use-findable.js';
import type { IconName } from '../ui/icons.js';
import { useWork } from './campaign.js';
import type { Command } from './palette.rules.js';
import { pagesFor } from './pages.rules.js';
import { isIn, sections, sectionsFor } from './sections.rules.js';

export interface Doable extends Command {
  readonly icon: IconName;
  readonly run: () => void;
}

/** What whoever works here can go to and do from anywhere. */
export function useCommands(): Doable[] {
  const { t, locale, change } = useLanguage();
  const { campaign, session, choose } = useWork();
  const { setColorScheme } = useMantineColorScheme();
  const go = useNavigate();
  const signOut = useSignOut();
  const findable = [...useFindable(campaign), ...useFindableMedia(campaign)];
  const to = (path: string) => () => void go(path);
  const role = campaign?.role;
  return [
    ...sectionsFor(role).map(({ id, path }) => ({
      id,
      name: t(`desk:nav.${id}`),
      icon: id,
      run: to(path),
    })),
    { id: 'settings', name: t('desk:nav.settings'), icon: 'settings', run: to('/settings') },
    ...(role === 'admin' || role === 'coordinator'
      ? [
          {
            id: 'invite',
            name: t('deskpeople:invite.title'),
            icon: 'plus' as const,
            run: to('/people?invite'),
          },
        ]
      : []),
    ...pagesFor(role).map(({ path, name }) => ({
      id: path.slice(1).replace('/', '-'),
      name: t(name),
      icon: iconOf(path),
      run: to(path),
    })),
    ...session.campaigns
      .filter(({ slug }) => slug !== campaign?.slug)
      .map(({ slug, titles }) => ({
        id: `campaign-${slug}`,
        name: t('desk:campaign.to', { title: isolated(titles[locale] ?? slug) }),
        icon: 'pledges' as const,
        run: () => choose(slug),
      })),
    ...locales
      .filter((one) => one !== locale)
      .map((one) => ({
        id: `language-${one}`,
        name: t('desk:palette.speak', { language: t(`desk:languages.${one}`) }),
        icon: 'language' as const,
        run: () => void change(one),
      })),
    {
      id: 'light',
      name: t('desk:look.toLight'),
      icon: 'light',
      run: () => setColorScheme('light'),
    },
    { id: 'dark', name: t('desk:look.toDark'), icon: 'dark', run: () => setColorScheme('dark') },
    {
      id: 'sign-out',
      name: t('desk:account.signOut'),
      icon: 'leave',
      run: () => void signOut().then(() => go('/sign-in')),
    },
    ...findable.map(({ path, ...found }) => ({ ...found, run: to(path) })),
  ];
}

/** That of its section. */
function iconOf(path: string): IconName {
  return sections.find((section) => isIn(section, path))?.id ?? 'settings';
}
