import { Menu } from '@mantine/core';
import type { Person, Role } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { IconButton } from '../ui/button.js';
import { useSentence } from '../ui/failure.js';
import { Icon } from '../ui/icons.js';
import { useChangeRole, useInviteAgain } from './people.js';
import { roles } from './roles.js';

interface PersonLineProps {
  readonly person: Person;
  /** Only for whoever may change something. */
  readonly onRemove: ((person: Person) => void) | undefined;
}

export function PersonLine({ person, onRemove }: PersonLineProps) {
  const { t } = useLanguage();
  const { session } = useWork();
  const isOwn = person.id === session.id;
  return (
    <li className="person">
      <div>
        <p className="person-name">
          <bdi>{person.name ?? person.address}</bdi>
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
      {onRemove && !isOwn && person.state !== 'left' ? (
        <PersonMenu person={person} onRemove={onRemove} />
      ) : (
        <span />
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
  const isOpen =
    state === 'active' && !secondFactor && (role === 'admin' || role === 'coordinator');
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

function PersonMenu({
  person,
  onRemove,
}: Required<PersonLineProps> & { onRemove: (person: Person) => void }) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const toast = useToast();
  const change = useChangeRole(campaign!.slug);
  const again = useInviteAgain(campaign!.slug);
  const sentence = useSentence();
  const name = isolated(person.name ?? person.address);
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
        <Menu.Label>{t('deskpeople:makeThem')}</Menu.Label>
        {roles.map((role) => (
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
        <Menu.Item leftSection={<Icon name="cross" />} onClick={() => onRemove(person)}>
          {person.state === 'invited'
            ? t('deskpeople:remove.invited')
            : t('deskpeople:remove.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
