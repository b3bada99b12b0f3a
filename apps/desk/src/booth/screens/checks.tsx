import { useEffect, useState } from 'react';
import { useSpeech } from '../speech.js';
import { useView } from '../use-phone.js';
import { isKeptHere } from '../worker.js';

/** Whether this phone is ready for a day without a network. */
export function Checks() {
  const { t } = useSpeech();
  const { kit, form, waiting, going } = useView();
  const [isPersistent, setPersistent] = useState<boolean>();
  const [isKept, setKept] = useState<boolean>();
  useEffect(() => {
    void navigator.storage?.persisted?.().then(setPersistent);
    setKept(isKeptHere());
  }, []);
  const checks = [
    ['installed', matchMedia('(display-mode: standalone)').matches],
    ['kept', isKept],
    ['along', Boolean(kit && kit.events.length > 0 && form)],
    ['persistent', isPersistent],
    ['sent', waiting === 0 && going === 'quiet'],
  ] as const;
  return (
    <section className="at-group">
      <h3>{t('booth:checks.title')}</h3>
      <ul className="at-rows">
        {checks.map(([name, isFine]) => (
          <li key={name} className={isFine ? 'at-check at-check-fine' : 'at-check'}>
            <span aria-hidden="true">{isFine ? '✓' : '!'}</span>
            {t(`booth:checks.${name}.${isFine ? 'fine' : 'open'}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
