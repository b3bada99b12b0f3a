import { useLanguage } from '../../language/language.js';
import { changeOf } from './response.rules.js';
import type { Response } from './response.js';

/** Who came by no link: what comes by itself, and how it has changed since as many days before. */
export function Without({ without }: { readonly without: Response['without'] }) {
  const { t, number } = useLanguage();
  const { people, before, change } = without;
  const rate = (value: number) => number(Math.round(Math.abs(value) * 10) / 10);
  const told = changeOf(without);
  const bounds = change && {
    perDay: rate(change.perDay),
    low: rate(told === 'fewer' ? change.high : change.low),
    high: rate(told === 'fewer' ? change.low : change.high),
  };
  return (
    <section className="response-without">
      <h2 className="small-title">{t('deskresponse:without.title')}</h2>
      <p>
        {t('deskresponse:without.people', { count: people, n: number(people) })}{' '}
        {t('deskresponse:without.before', { count: before.people, n: number(before.people) })}
      </p>
      <p className="fine">{t(`deskresponse:without.${told}`, bounds ?? {})}</p>
    </section>
  );
}
