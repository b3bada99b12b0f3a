import { useLanguage } from '../../language/language.js';
import { useOrderWords } from '../orders/words.js';
import type { Placed } from './response.js';

interface CostProps {
  readonly placed: Pick<Placed, 'cost' | 'makesGood'>;
  /** Whether anybody could tell who came by it. */
  readonly isTold: boolean;
}

/** What a pledge cost that came by it; what is given has a value, and no cost. */
export function CostLines({ placed: { cost, makesGood }, isTold }: CostProps) {
  const { t } = useLanguage();
  const { amount } = useOrderWords();
  if (!cost)
    return <p className="fine">{t(`deskresponse:cost.${makesGood ? 'makesGood' : 'none'}`)}</p>;
  const { currency, net, spent, given, perPledge, valuePerPledge } = cost;
  const told = (key: 'of' | 'value', one: NonNullable<typeof perPledge>) =>
    t(`deskresponse:cost.${key}`, {
      amount: amount(one.amount, currency),
      low: amount(one.low, currency),
      high: amount(one.high, currency),
    });
  return (
    <>
      {isTold && spent > 0 && (
        <p>{perPledge ? told('of', perPledge) : t('deskresponse:cost.few')}</p>
      )}
      {isTold && given > 0 && (
        <p>{valuePerPledge ? told('value', valuePerPledge) : t('deskresponse:cost.fewGiven')}</p>
      )}
      {net > 0 && (
        <p className="fine">
          {t('deskresponse:cost.spent', {
            spent: amount(spent, currency),
            net: amount(net, currency),
          })}
        </p>
      )}
    </>
  );
}
