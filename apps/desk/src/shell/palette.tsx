import { useEffect, useId, useRef } from 'react';
import { useLanguage } from '../language/language.js';
import { IconButton } from '../ui/button.js';
import { Search } from './search.js';

/**
 * Everything that can be gone to or done, by its name: Ctrl K. The browser's own dialog: it is on every page, is there at
 * once, so that whoever types loses no letter, and gives the focus back.
 */
export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const { current } = dialog;
    if (!opened) return current?.close();
    current?.showModal();
    current?.querySelector('input')?.focus();
  }, [opened]);
  return (
    <dialog
      ref={dialog}
      className="over-page"
      aria-labelledby={title}
      onClose={onClose}
      // What is around it is the dialog itself, as far as a press can tell.
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      {opened && (
        <div className="over-page-body">
          <div className="dialog-head">
            <h2 id={title}>{t('desk:palette.title')}</h2>
            <IconButton icon="cross" label={t('desk:close')} onClick={onClose} />
          </div>
          <Search onDone={onClose} />
        </div>
      )}
    </dialog>
  );
}
