import { useLanguage } from '../language/language.js';
import { Dialog } from '../ui/dialog.js';
import { Search } from './search.js';

/** Everything that can be gone to or done, by its name: Ctrl K. */
export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('desk:palette.title')}>
      <Search onDone={onClose} />
    </Dialog>
  );
}
