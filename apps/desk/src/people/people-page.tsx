import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Person } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { Invite } from './invite.js';
import { PersonLine } from './person-line.js';
import { usePeople } from './people.js';
import { Remove } from './remove.js';
import './people.css';

const states = ['active', 'invited', 'left'] as const;

/** Who works in the campaign. Admins invite, change and remove; coordinators see. */
export default function PeoplePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const people = usePeople(campaign?.slug);
  const [search, setSearch] = useSearchParams();
  const [leaving, setLeaving] = useState<Person>();
  if (!campaign) return <Page title={t('desk:nav.people')} lead={t('desk:today.noCampaign')} />;
  const isAdmin = campaign.role === 'admin';
  const isInviting = isAdmin && search.has('invite');
  const invite = (open: boolean) => setSearch(open ? { invite: '' } : {}, { replace: true });
  return (
    <Page title={t('desk:nav.people')} lead={t('deskpeople:lead')}>
      {isAdmin && (
        <div className="buttons people-tools">
          <Button kind="main" icon="plus" onClick={() => invite(true)}>
            {t('deskpeople:invite.title')}
          </Button>
        </div>
      )}
      <Failure error={people.error} quiet />
      {people.isPending && <Bones />}
      {states.map((state) => (
        <Group
          key={state}
          state={state}
          people={people.data?.filter((one) => one.state === state) ?? []}
          onRemove={isAdmin ? setLeaving : undefined}
        />
      ))}
      <Invite opened={isInviting} onClose={() => invite(false)} slug={campaign.slug} />
      <Remove person={leaving} onClose={() => setLeaving(undefined)} slug={campaign.slug} />
    </Page>
  );
}

interface GroupProps {
  readonly state: (typeof states)[number];
  readonly people: readonly Person[];
  readonly onRemove: ((person: Person) => void) | undefined;
}

function Group({ state, people, onRemove }: GroupProps) {
  const { t } = useLanguage();
  if (people.length === 0) return null;
  return (
    <section className="people-group">
      <h2 className="small-title">
        {t(`deskpeople:states.${state}`, { count: people.length, n: people.length })}
      </h2>
      <ul>
        {people.map((person) => (
          <PersonLine key={person.id} person={person} onRemove={onRemove} />
        ))}
      </ul>
    </section>
  );
}
