import type { OwnProfile } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { Ticks } from '../ui/ticks.js';
import { skills, spoken } from './shifts.rules.js';

interface ProfileFieldsProps {
  readonly typed: OwnProfile;
  readonly onTyped: (changes: Partial<OwnProfile>) => void;
}

/** What somebody speaks and can. */
export function ProfileFields({ typed, onTyped }: ProfileFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Ticks
        label={t('deskshifts:spoken.label')}
        options={spoken.map((value) => ({ value, text: t(`deskshifts:spoken.${value}`) }))}
        chosen={typed.languages}
        onChosen={(chosen) => onTyped({ languages: [...chosen] })}
      />
      <Ticks
        label={t('deskshifts:skills.label')}
        options={skills.map((value) => ({ value, text: t(`deskshifts:skills.${value}`) }))}
        chosen={typed.skills}
        onChosen={(chosen) => onTyped({ skills: [...chosen] })}
      />
    </>
  );
}
