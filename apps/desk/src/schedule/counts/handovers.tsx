import type { components } from '../../api/schema.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';

type Handover = components['schemas']['BoothFigures']['handovers'][number];

interface HandoversProps {
  readonly handovers: readonly Handover[];
  readonly timeZone: string;
}

/** Who handed a phone's figures over to whom, and whether what they saw is what has come. */
export function Handovers({ handovers, timeZone }: HandoversProps) {
  const { t, number, moment } = useLanguage();
  if (!handovers.length) return null;
  const nameOf = (name: string) => isolated(name || t('deskhandovers:somebody'));
  return (
    <>
      <h3>{t('deskhandovers:title')}</h3>
      <ul className="counted-phones">
        {handovers.map(({ id, phone, fromName, toName, first, last, standing, recordedAt }) => (
          <li key={id}>
            <p>
              {t('deskhandovers:who', {
                from: nameOf(fromName),
                to: nameOf(toName),
                moment: moment(recordedAt, timeZone),
              })}
            </p>
            <p className="fine">
              {t('deskhandovers:range', {
                phone: isolated(`…\u2060${phone.slice(-4)}`),
                first: number(first),
                last: number(last),
              })}
              {' · '}
              <span className={standing === 'differs' ? 'handover-differs' : undefined}>
                {t(`deskhandovers:standings.${standing}`)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
