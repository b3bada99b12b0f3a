import { useEffect, useRef } from 'react';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';

interface OnceProps {
  readonly lead: string;
  readonly label: string;
  readonly word: string;
  readonly onClose: () => void;
}

/** What is shown this one time, to be copied. Takes the focus, so that it is read out. */
export function Once({ lead, label, word, onClose }: OnceProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(word);
    toast({ text: t('deskaccess:copied') });
  };
  return (
    <div className="once" tabIndex={-1} ref={place}>
      <p>{lead}</p>
      <p className="small-title">{label}</p>
      <p className="once-word">
        <code>{word}</code>
      </p>
      <div className="buttons">
        <Button kind="main" icon="copy" onClick={() => void copy()}>
          {t('deskaccess:copy')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('deskaccess:kept')}
        </Button>
      </div>
    </div>
  );
}
