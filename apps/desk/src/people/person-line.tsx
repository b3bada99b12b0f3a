import { Menu } from '@mantine/core';
import type { Person, Role } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { IconButton } from '../ui/button.js';
import { useSentence } from '../ui/failure.js';
import { Icon } from '../ui/icons.js';
import { useChangeRole, useInviteAgain, useSignOut } from './people.js';
import { isStrong, mayGive, roles } from './roles.js';
import { WorkItem } from './work/work-item.js';

/** What is asked about first, in a dialogue. */
export interface PersonAct {
  readonly kind: 'remove' | 'pass' | 'secondFactor' | 'skills';
  readonly person: Person;
}

interface PersonLineProps {
  readonly person: Person;
  readonly onAct: (act: PersonAct) => void;
}

export function PersonLine({ person, onAct }: PersonLineProps) {
  const { t } = useLanguage();
  const { session, campaign } = useWork();
  const isOwn = person.id === session.id;
  return (
    <li className="person">
      <div>
        <p className="person-name">
          <bdi>{person.name || person.address}</bdi>
          {isOwn && <span className="fine"> {t('deskpeople:you')}</span>}
        </p>
        {person.name && (
          <p className="fine">
            <bdi>{person.address}</bdi>
          </p>
        )}
        <Seen person={person} />
      </div>
      <p className="person-role">{t(`deskpeople:roles.${person.role}`)}</p>
      {isOwn && <OwnMenu person={person} onAct={onAct} />}
      {!isOwn && mayGive(campaign!.role, person.role) && (
        <PersonMenu person={person} onAct={onAct} />
      )}
    </li>
  );
}

/** When, and behind which doors. */
function Seen({ person }: { person: Person }) {
  const { t, date } = useLanguage();
  const { campaign } = useWork();
  const { state, role, secondFactor, lastSeenAt, since } = person;
  const zone = campaign!.timeZone;
  const isOpen = state === 'active' && !secondFactor && isStrong(role);
  const when =
    state === 'active' && lastSeenAt
      ? t('deskpeople:seen', { day: date(lastSeenAt, zone) })
      : t(`deskpeople:since.${state}`, { day: date(since, zone) });
  return (
    <p className="fine">
      {when}
      {isOpen && <b className="person-warning"> · {t('deskpeople:noSecondFactor')}</b>}
    </p>
  );
}

/** Anybody may leave. */
function OwnMenu({ person, onAct }: PersonLineProps) {
  const { t } = useLanguage();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <IconButton icon="more" label={t('deskpeople:menu', { name: isolated(person.name) })} />
      </Menu.Target>
      <Menu.Dropdown>
        {isStrong(person.role) && <WorkItem id={person.id} name="ownWork" />}
        <Menu.Item
          leftSection={<Icon name="leave" />}
          onClick={() => onAct({ kind: 'remove', person })}
        >
          {t('deskpeople:leave.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonMenu({ person, onAct }: PersonLineProps) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const toast = useToast();
  const change = useChangeRole(campaign!.slug);
  const again = useInviteAgain(campaign!.slug);
  const out = useSignOut(campaign!.slug);
  const sentence = useSentence();
  const mayBeGiven = roles.filter((role) => mayGive(campaign!.role, role));
  const name = isolated(person.name || person.address);
  const onError = (error: unknown) => toast({ text: sentence(error) });

  const give = (role: Role, isUndone = false) =>
    change.mutate(
      { id: person.id, role },
      {
        onError,
        onSuccess: () =>
          toast({
            text: t('deskpeople:changed', { name, role: t(`deskpeople:roles.${role}`) }),
            ...(!isUndone && {
              action: { name: t('desk:undo'), run: () => give(person.role, true) },
            }),
          }),
      },
    );
  const sendAgain = () =>
    again.mutate(person.id, {
      onError,
      onSuccess: () => toast({ text: t('deskpeople:sentAgain', { name }) }),
    });
  const signOut = () =>
    out.mutate(person.id, {
      onError,
      onSuccess: () => toast({ text: t('deskpeople:signOut.done', { name }) }),
    });
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <IconButton icon="more" label={t('deskpeople:menu', { name })} />
      </Menu.Target>
      <Menu.Dropdown>
        {person.state === 'invited' && (
          <Menu.Item leftSection={<Icon name="letter" />} onClick={sendAgain}>
            {t('deskpeople:again')}
          </Menu.Item>
        )}
        {person.state === 'active' && !isStrong(person.role) && !person.secondFactor && (
          <Menu.Item
            leftSection={<Icon name="device" />}
            onClick={() => onAct({ kind: 'pass', person })}
          >
            {t('deskpeople:pass.open')}
          </Menu.Item>
        )}
        {campaign!.role === 'admin' && person.secondFactor && (
          <Menu.Item
            leftSection={<Icon name="device" />}
            onClick={() => onAct({ kind: 'secondFactor', person })}
          >
            {t('deskpeople:secondFactor.open')}
          </Menu.Item>
        )}
        {person.state === 'active' && (
          <Menu.Item leftSection={<Icon name="leave" />} onClick={signOut}>
            {t('deskpeople:signOut.do')}
          </Menu.Item>
        )}
        {campaign!.role === 'admin' && isStrong(person.role) && (
          <WorkItem id={person.id} name="work" />
        )}
        {person.state === 'active' && (
          <Menu.Item
            leftSection={<Icon name="people" />}
            onClick={() => onAct({ kind: 'skills', person })}
          >
            {t('deskpeople:skills')}
          </Menu.Item>
        )}
        <Menu.Label>{t('deskpeople:makeThem')}</Menu.Label>
        {mayBeGiven.map((role) => (
          <Menu.Item
            key={role}
            disabled={role === person.role}
            leftSection={
              role === person.role ? <Icon name="check" /> : <span className="no-icon" />
            }
            onClick={() => give(role)}
          >
            {t(`deskpeople:roles.${role}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<Icon name="cross" />}
          onClick={() => onAct({ kind: 'remove', person })}
        >
          {person.state === 'invited'
            ? t('deskpeople:remove.invited')
            : t('deskpeople:remove.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
