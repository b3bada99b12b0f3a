import { useLanguage } from '../../language/language.js';
import type { FunnelStep } from './report.rules.js';

/** From who came to what they took along. */
export function Funnel({ steps }: { steps: readonly FunnelStep[] }) {
  const { t, number } = useLanguage();
  const hasHours = steps.some(({ anHour }) => anHour !== null);
  const widest = Math.max(1, ...steps.map(({ count }) => count));
  return (
    <table className="counted">
      <thead>
        <tr>
          <th scope="col">{t('deskcounts:what')}</th>
          <td className="funnel-bar" />
          <th scope="col">{t('deskcounts:count')}</th>
          <th scope="col">{t('deskcounts:ofVisitors')}</th>
          {hasHours && <th scope="col">{t('deskcounts:anHour')}</th>}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, count, share, anHour }) => (
          <tr key={step}>
            <th scope="row">{t(`deskcounts:funnel.${step}`)}</th>
            <td className="funnel-bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={Math.max(0, (count / widest) * 100)} height="10" />
              </svg>
            </td>
            <td>{number(count)}</td>
            <td>{share === null ? '–' : t('deskcounts:percent', { n: number(share) })}</td>
            {hasHours && <td>{number(anHour ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
