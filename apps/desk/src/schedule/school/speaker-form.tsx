import { useLanguage } from '../../language/language.js';
import { PersonForm } from '../venues/person-form.js';
import { useAddSpeaker } from './speaking.js';

interface SpeakerFormProps {
  readonly event: string;
  readonly slug: string;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

/** Who comes to speak, and how they are reached on the morning. */
export function SpeakerForm({ event, slug, onAdded, onClose }: SpeakerFormProps) {
  const { t } = useLanguage();
  return (
    <PersonForm
      lead={t('deskschool:speakers.lead')}
      add={useAddSpeaker(slug, event)}
      bodyOf={(person) => person}
      position={{
        label: t('deskschool:speakers.position'),
        hint: t('deskschool:speakers.positionHint'),
        required: true,
      }}
      onAdded={onAdded}
      onClose={onClose}
    />
  );
}
