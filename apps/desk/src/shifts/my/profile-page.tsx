import { useState } from 'react';
import type { OwnProfile } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { Bones } from '../../ui/page.js';
import { ProfileFields } from '../profile-fields.js';
import { useProfile, useSaveProfile } from './mine.js';
import { MyPage } from './my-page.js';

/** What I can and speak; whether I am of age only the team says. */
export default function ProfilePage() {
  const { t } = useLanguage();
  return <MyPage title={t('deskshifts:profile.title')}>{(slug) => <Loaded slug={slug} />}</MyPage>;
}

function Loaded({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const profile = useProfile(slug);
  if (!profile.data) return profile.isPending ? <Bones /> : <Failure error={profile.error} quiet />;
  return (
    <div className="my">
      <p>{t(`deskshifts:profile.${profile.data.isMinor ? 'minor' : 'adult'}`)}</p>
      <ProfileForm slug={slug} first={profile.data} />
    </div>
  );
}

function ProfileForm({ slug, first }: { slug: string; first: OwnProfile }) {
  const { t } = useLanguage();
  const toast = useToast();
  const save = useSaveProfile(slug);
  const [typed, setTyped] = useState<OwnProfile>({
    skills: first.skills,
    languages: first.languages,
  });
  const send = () =>
    save.mutate(typed, { onSuccess: () => toast({ text: t('deskshifts:profile.done') }) });
  return (
    <Form onSend={send}>
      <p className="fine">{t('deskshifts:profile.lead')}</p>
      <ProfileFields typed={typed} onTyped={(changes) => setTyped({ ...typed, ...changes })} />
      <Failure error={save.error} />
      <Button type="submit" kind="main" wide busy={save.isPending}>
        {t('deskshifts:profile.submit')}
      </Button>
    </Form>
  );
}
