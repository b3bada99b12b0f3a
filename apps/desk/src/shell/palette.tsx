import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../ui/dialog.js';
import { Search } from './search.js';

/** Everything that can be gone to or done, by its name: Ctrl K. */
export default function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  // Opened after it is there, also for the first time: the focus goes back to where it was then.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(opened), [opened]);
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t('desk:palette.title')}>
      <Search onDone={onClose} />
    </Dialog>
  );
}
