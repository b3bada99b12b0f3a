import { useEffect, useState } from 'react';
import { useSpeech } from '../speech.js';
import { checksOf, type Checks as Checked } from '../ready.js';
import { useView } from '../use-phone.js';

/** Whether this phone is ready for a day without a network. */
export function Checks() {
  const { t } = useSpeech();
  const view = useView();
  const [checks, setChecks] = useState<Checked>();
  useEffect(() => void checksOf(view).then(setChecks), [view]);
  if (!checks) return null;
  return (
    <section className="at-group">
      <h3>{t('booth:checks.title')}</h3>
      <ul className="at-rows">
        {Object.entries(checks).map(([name, isFine]) => (
          <li key={name} className={isFine ? 'at-check at-check-fine' : 'at-check'}>
            <span aria-hidden="true">{isFine ? '✓' : '!'}</span>
            {t(`booth:checks.${name}.${isFine ? 'fine' : 'open'}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
