import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.js';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** Over the page: it holds the focus and gives it back. There at once, so that whoever types loses no letter. */
export function Dialog({ opened, onClose, title, children }: DialogProps) {
  const { t } = useLanguage();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={540} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('desk:close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
