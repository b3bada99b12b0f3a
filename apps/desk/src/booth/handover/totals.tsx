import { incidentCategories, shortCodeOf, type Figure, type Offer } from '@blueheart/booth';
import { useItemName } from '../screens/item-name.js';
import { useSpeech } from '../speech.js';

/** What is compared by two people with two phones: figure by figure, and whether it is the same log. */
export function Totals({ offer }: { offer: Offer }) {
  const { t, number } = useSpeech();
  const nameOf = useNames();
  const { figures, first, last } = offer;
  return (
    <dl className="at-totals">
      {figures.map((figure) => (
        <div key={`${figure.kind}/${figure.what}/${figure.language}`}>
          <dt>{nameOf(figure)}</dt>
          <dd>{number(figure.count)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('boothhandover:range')}</dt>
        <dd>
          <bdi>
            {number(first)}–{number(last)}
          </bdi>
        </dd>
      </div>
      <div>
        <dt>{t('boothhandover:code')}</dt>
        <dd>
          <bdi dir="ltr">{shortCodeOf(offer)}</bdi>
        </dd>
      </div>
    </dl>
  );
}

/** What came from another phone may have names that this one has not: then its code is shown. */
function useNames(): (figure: Figure) => string {
  const { t } = useSpeech();
  const itemName = useItemName();
  return ({ kind, what, language }) => {
    if (kind === 'item') return itemName(what, language || null);
    if (kind === 'incident')
      return (incidentCategories as readonly string[]).includes(what)
        ? t(`booth:incident.categories.${what}`)
        : what;
    return ['visitors', 'conversations', 'lead'].includes(kind)
      ? t(`booth:entries.kinds.${kind}`)
      : kind;
  };
}
