import { lazy, Suspense } from 'react';
import { loadMore } from '../language/load.js';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../ui/dialog.js';
import { Bones } from '../ui/page.js';

/** It knows every page by its name: those come with it. */
const Search = lazy(async () => {
  const [piece] = await Promise.all([import('./search.js'), loadMore()]);
  return piece;
});

/** Everything that can be gone to or done, by its name: Ctrl K. */
export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('desk:palette.title')}>
      <Suspense fallback={<Bones lines={5} />}>
        <Search onDone={onClose} />
      </Suspense>
    </Dialog>
  );
}
