import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import type { Estimate } from './estimates.rules.js';
import { useFigureNames } from './figure-names.js';

interface EstimatesProps {
  readonly slug: string;
  readonly estimates: readonly Estimate[];
  readonly plans: boolean;
  readonly timeZone: string;
}

/** What stands for phones that died, and what stood for them until they were heard after all. */
export function Estimates({ slug, estimates, plans, timeZone }: EstimatesProps) {
  const { t, number, moment } = useLanguage();
  const nameOf = useFigureNames(slug, plans && estimates.length > 0);
  if (estimates.length === 0) return null;
  const partsOf = ({ counts: { visitors, conversations, items } }: Estimate) =>
    [
      { kind: 'visitors', what: '', language: '', count: visitors },
      { kind: 'conversations', what: '', language: '', count: conversations },
      ...items.map(({ item, language, count }) => ({
        kind: 'item',
        what: item,
        language: language ?? '',
        count,
      })),
    ].filter(({ count }) => count > 0);
  return (
    <>
      <h3>{t('deskcounts:estimates.title')}</h3>
      <ul className="counted-phones">
        {estimates.map((one) => (
          <li key={one.id} className={one.voidedAt ? 'estimate-void' : undefined}>
            <p>
              {t('deskcounts:estimates.about', {
                id: isolated(one.device.slice(-4)),
                first: number(one.first),
                last: number(one.last),
              })}
            </p>
            <p className="estimate-parts">
              {partsOf(one).map((part) => (
                <span key={`${part.kind}/${part.what}/${part.language}`}>
                  {t('deskcounts:tapped.counted', { what: nameOf(part), n: number(part.count) })}
                </span>
              ))}
            </p>
            <p className="fine">
              <bdi>{one.reason}</bdi>
            </p>
            <p className="fine">
              {one.voidedAt
                ? t('deskcounts:estimates.void', { moment: moment(one.voidedAt, timeZone) })
                : t('deskcounts:estimates.stands', { moment: moment(one.madeAt, timeZone) })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
