import { useState } from 'react';
import type { Attended, CampaignEvent } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { nameOf } from '../shifts/names.js';
import { useVolunteers } from '../shifts/volunteers.js';
import { Failure } from '../ui/failure.js';
import { SelectField } from '../ui/field.js';
import { Bones } from '../ui/page.js';
import { MarkForm } from './mark-form.js';

interface WalkInProps {
  readonly event: CampaignEvent;
  readonly slug: string;
  readonly there: readonly Attended[];
  readonly onClose: () => void;
}

/** Somebody of the campaign who came without having signed up. */
export function WalkIn({ event, slug, there, onClose }: WalkInProps) {
  const { t } = useLanguage();
  const volunteers = useVolunteers(slug);
  const [chosen, setChosen] = useState('');
  const known = new Set(there.map(({ staff }) => staff));
  const others = (volunteers.data ?? []).filter(({ staff }) => !known.has(staff));
  const staff = chosen || others[0]?.staff;
  if (volunteers.isPending) return <Bones lines={2} />;
  if (volunteers.error) return <Failure error={volunteers.error} quiet />;
  if (!staff) return <p className="nothing">{t('deskattendance:walkIn.nobody')}</p>;
  return (
    <div className="form">
      <SelectField
        label={t('deskattendance:walkIn.who')}
        value={staff}
        onValue={setChosen}
        options={others.map((one) => ({ value: one.staff, text: nameOf(one, t) }))}
      />
      <MarkForm key={staff} event={event} slug={slug} staff={staff} kind="in" onClose={onClose} />
    </div>
  );
}
