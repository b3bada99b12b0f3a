import type { Person } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { Volunteer } from '../shifts/volunteer.js';
import { Dialog } from '../ui/dialog.js';

interface SkillsProps {
  readonly person: Person | undefined;
  readonly onClose: () => void;
  readonly slug: string;
}

/** What somebody can, for whoever plans shifts. */
export function Skills({ person, onClose, slug }: SkillsProps) {
  const { t } = useLanguage();
  return (
    <Dialog opened={person !== undefined} onClose={onClose} title={t('deskpeople:skills')}>
      {person && (
        <Volunteer
          staff={person.id}
          name={person.name || person.address}
          slug={slug}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
