import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { doubtsOf, type Doubt } from './doubts.rules.js';
import type { Placement } from './orders.js';
import { useOrderWords } from './words.js';
import './warned.css';

type Warned = Pick<Placement, 'clash' | 'licenceEnds'>;

/** What whoever plans should see of a frame: that it is wanted twice, or not licensed for as long. Nothing is refused. */
export function FrameWarnings({ of: { clash, licenceEnds } }: { readonly of: Warned }) {
  const { t, number } = useLanguage();
  const { day, flight } = useOrderWords();
  return (
    <>
      {clash && (
        <span className="orders-warned">
          <Link to={`/media/orders/${clash.order.id}`} className="past-link">
            {t('deskmediaorders:warned.clash', {
              n: number(clash.order.number),
              flight: isolated(flight(clash)),
            })}
          </Link>
        </span>
      )}
      {licenceEnds && (
        <span className="orders-warned">
          {t('deskmediaorders:warned.licence', { day: isolated(day(licenceEnds)) })}
        </span>
      )}
    </>
  );
}

/** What in a line is likely to be mistyped. */
export function Doubts({ of }: { readonly of: Parameters<typeof doubtsOf>[0] }) {
  const { t, number } = useLanguage();
  const said = ({ code, days }: Doubt) =>
    t(`deskmediaorders:warned.${code}`, {
      count: days,
      days: number(days),
      n: number(of.quantity ?? 0),
      unit: t(`deskmediaorders:units.${of.unit}`),
    });
  return doubtsOf(of).map((doubt) => (
    <span key={doubt.code} className="orders-warned">
      {said(doubt)}
    </span>
  ));
}
