import { useEffect, useRef, useState } from 'react';
import { recoveryFile } from '../door/code.rules.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';

/** Shown once. It goes on only after somebody says that they have kept them. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useLanguage();
  const toast = useToast();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isKept, setKept] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const text = () => recoveryFile(t('deskdoor:codes.file'), codes);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    toast({ text: t('deskdoor:codes.copied') });
  };
  const download = () => {
    const address = URL.createObjectURL(new Blob([text()], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'blue-heart-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className="form">
      <h2 tabIndex={-1} ref={heading}>
        {t('deskdoor:codes.title')}
      </h2>
      <p>{t('deskdoor:codes.lead')}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <bdi>{code}</bdi>
          </li>
        ))}
      </ol>
      <div className="buttons">
        <Button icon="copy" onClick={() => void copy()}>
          {t('deskdoor:codes.copy')}
        </Button>
        <Button icon="download" onClick={download}>
          {t('deskdoor:codes.download')}
        </Button>
        <Button icon="print" onClick={() => print()}>
          {t('deskdoor:codes.print')}
        </Button>
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => setKept(event.currentTarget.checked)}
        />
        {t('deskdoor:codes.kept')}
      </label>
      <div className="buttons">
        <Button kind="main" disabled={!isKept} onClick={onKept}>
          {t('deskdoor:codes.on')}
        </Button>
      </div>
    </div>
  );
}
