import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Person } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { Invite } from './invite.js';
import { ForgetSecondFactor } from './forget-second-factor.js';
import { Pass } from './pass.js';
import { PersonLine, type PersonAct } from './person-line.js';
import { usePeople } from './people.js';
import { Skills } from './skills.js';
import { Orphans } from './work/orphans.js';
import { Remove } from './remove.js';
import './people.css';

const states = ['active', 'invited'] as const;

/** Who works in the campaign. Admins invite, change and remove anybody, coordinators volunteers and those who only look. */
export default function PeoplePage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const people = usePeople(campaign?.slug);
  const [search, setSearch] = useSearchParams();
  const [act, setAct] = useState<PersonAct>();
  if (!campaign) return <Page title={t('desk:nav.people')} lead={t('desk:today.noCampaign')} />;
  const isInviting = search.has('invite');
  const about = (kind: PersonAct['kind']) => (act?.kind === kind ? act.person : undefined);
  const close = () => setAct(undefined);
  const invite = (open: boolean) => setSearch(open ? { invite: '' } : {}, { replace: true });
  return (
    <Page title={t('desk:nav.people')} lead={t('deskpeople:lead')}>
      <div className="buttons people-tools">
        <Button kind="main" icon="plus" onClick={() => invite(true)}>
          {t('deskpeople:invite.title')}
        </Button>
        <ButtonLink to="/people/hours">{t('deskpeople:hours')}</ButtonLink>
      </div>
      <Failure error={people.error} quiet />
      {people.isPending && <Bones />}
      {states.map((state) => (
        <Group
          key={state}
          state={state}
          people={people.data?.filter((one) => one.state === state) ?? []}
          onAct={setAct}
        />
      ))}
      <Orphans slug={campaign.slug} />
      <Invite opened={isInviting} onClose={() => invite(false)} slug={campaign.slug} />
      <Remove person={about('remove')} onClose={close} slug={campaign.slug} />
      <Pass person={about('pass')} onClose={close} slug={campaign.slug} />
      <Skills person={about('skills')} onClose={close} slug={campaign.slug} />
      <ForgetSecondFactor person={about('secondFactor')} onClose={close} slug={campaign.slug} />
    </Page>
  );
}

interface GroupProps {
  readonly state: (typeof states)[number];
  readonly people: readonly Person[];
  readonly onAct: (act: PersonAct) => void;
}

function Group({ state, people, onAct }: GroupProps) {
  const { t } = useLanguage();
  if (people.length === 0) return null;
  return (
    <section className="people-group">
      <h2 className="small-title">
        {t(`deskpeople:states.${state}`, { count: people.length, n: people.length })}
      </h2>
      <ul>
        {people.map((person) => (
          <PersonLine key={person.id} person={person} onAct={onAct} />
        ))}
      </ul>
    </section>
  );
}
