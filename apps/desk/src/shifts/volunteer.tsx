import { useState } from 'react';
import type { Profile } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { Form } from '../ui/form.js';
import { Bones } from '../ui/page.js';
import { ProfileFields } from './profile-fields.js';
import { useSaveVolunteer, useVolunteers } from './volunteers.js';

interface VolunteerProps {
  readonly staff: string;
  readonly name: string;
  readonly slug: string;
  readonly onClose: () => void;
}

/** What somebody of the team can, and whether they are of age, as a coordinator says it. */
export function Volunteer({ staff, name, slug, onClose }: VolunteerProps) {
  const { t } = useLanguage();
  const volunteers = useVolunteers(slug);
  const found = volunteers.data?.find((one) => one.staff === staff);
  if (found)
    return (
      <VolunteerForm
        first={{ skills: found.skills, languages: found.languages, isMinor: found.isMinor }}
        {...{ staff, name, slug, onClose }}
      />
    );
  return (
    <>
      <Failure error={volunteers.error} quiet />
      {volunteers.isPending && <Bones />}
      {volunteers.isSuccess && <p className="nothing">{t('deskshifts:volunteer.none')}</p>}
    </>
  );
}

function VolunteerForm({ first, staff, name, slug, onClose }: VolunteerProps & { first: Profile }) {
  const { t } = useLanguage();
  const toast = useToast();
  const save = useSaveVolunteer(slug, staff);
  const [typed, setTyped] = useState(first);
  const send = () =>
    save.mutate(typed, {
      onSuccess: () => {
        toast({ text: t('deskshifts:volunteer.done', { name: isolated(name) }) });
        onClose();
      },
    });
  return (
    <Form onSend={send}>
      <p>
        <bdi>{name}</bdi>
      </p>
      <ProfileFields typed={typed} onTyped={(changes) => setTyped({ ...typed, ...changes })} />
      <Choices
        label={t('deskshifts:volunteer.age')}
        value={typed.isMinor ? 'minor' : 'adult'}
        onValue={(age) => setTyped({ ...typed, isMinor: age === 'minor' })}
        options={(['adult', 'minor'] as const).map((value) => ({
          value,
          text: t(`deskshifts:volunteer.${value}`),
        }))}
      />
      <p className="fine">{t('deskshifts:volunteer.minorHint')}</p>
      <Failure error={save.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={save.isPending}>
          {t('deskshifts:profile.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
