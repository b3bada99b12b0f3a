import type { ErasureFound } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { Failure } from '../ui/failure.js';
import { Bones } from '../ui/page.js';
import { useHeldElsewhere } from './erasures.js';
import { linesOfAudit, linesOfLetters, linesOfPledge, type Line } from './erasures.rules.js';
import '../pledges/days.css';

/** Everything that holds the person, service by service. */
export function HeldOf({ one, slug }: { one: ErasureFound; slug: string }) {
  const { t } = useLanguage();
  const { letters, audit } = useHeldElsewhere(slug, one);
  return (
    <div className="held-of">
      <h4>{t('deskerasures:found.pledges')}</h4>
      <Lines lines={linesOfPledge(one)} />
      <h4>{t('deskerasures:found.notifications')}</h4>
      <Failure error={letters.error} quiet />
      {letters.isPending && <Bones lines={1} />}
      {letters.data && <Lines lines={linesOfLetters(letters.data)} />}
      <h4>{t('deskerasures:found.identity')}</h4>
      <Failure error={audit.error} quiet />
      {audit.isPending && <Bones lines={1} />}
      {audit.data && <Lines lines={linesOfAudit(audit.data)} />}
      <p className="fine">{t('deskerasures:found.elsewhere')}</p>
    </div>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t, number } = useLanguage();
  return (
    <dl className="numbers">
      {lines.map(([name, count]) => (
        <div key={name}>
          <dt>{t(`deskerasures:held.${name}`)}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
