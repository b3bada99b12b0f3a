import { Modal } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import { Button } from './button.js';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/**
 * Over the page: it holds the focus and gives it back. There at once, so that whoever types loses no letter. The focus
 * begins with what it is about, not with its way out; and what was filled in is not thrown away by a slip.
 */
export function Dialog({ opened, onClose, title, children }: DialogProps) {
  const { t } = useLanguage();
  const isFilled = useRef(false);
  const [isAsking, ask] = useState(false);
  useEffect(() => {
    isFilled.current = false;
    ask(false);
  }, [opened]);
  const leave = () => (isFilled.current && !isAsking ? ask(true) : onClose());
  return (
    <Modal.Root opened={opened} onClose={leave} size={540} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
        </div>
        <Modal.Body
          onInput={() => {
            isFilled.current = true;
          }}
          // What is sent is no longer in the hands of who filled it in.
          onSubmit={() => {
            isFilled.current = false;
          }}
        >
          {children}
          {isAsking && <Discard onBack={() => ask(false)} onDiscard={onClose} />}
        </Modal.Body>
        <Modal.CloseButton className="dialog-close" aria-label={t('desk:close')} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** Asked of whoever leaves what they have begun. */
function Discard({ onBack, onDiscard }: { onBack: () => void; onDiscard: () => void }) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className="notice" role="alert" tabIndex={-1} ref={place}>
      <div>
        <p>{t('desk:discard.text')}</p>
        <div className="buttons">
          <Button onClick={onBack}>{t('desk:discard.back')}</Button>
          <Button kind="danger" onClick={onDiscard}>
            {t('desk:discard.submit')}
          </Button>
        </div>
      </div>
    </div>
  );
}
