import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { HandOverForm } from './hand-over-form.js';
import { HandOverLine } from './hand-over-line.js';
import type { DeliveryProps } from './request-props.js';

/** What left for the partner at once: what of it is on its way, and what was told of it. */
export function DeliveryLine(props: DeliveryProps) {
  const { request, words, delivery, timeZone, moves } = props;
  const { t, number, date } = useLanguage();
  const [isTelling, tell] = useState(false);
  const skuOf = (line: string) => words.sku(request.lines.find(({ id }) => id === line)!);
  const pieces = (n: number, line: string) =>
    t('deskstock:transfer.pieces', { n: number(n), item: isolated(skuOf(line)) });
  const left = delivery.lines.filter(({ onItsWay }) => onItsWay > 0);
  return (
    <section className="stock-card" aria-label={t('deskrequests:delivery.label')}>
      <h2>{t('deskrequests:delivery.title', { day: date(delivery.at, timeZone) })}</h2>
      <p className="fine">
        {t('deskrequests:delivery.from', { place: isolated(words.placeById(delivery.from)) })}
      </p>
      <ul>
        {delivery.lines.map(({ line, sent, onItsWay }) => (
          <li key={line}>
            {pieces(sent, line)}
            {onItsWay > 0 && ` · ${t('deskrequests:line.onItsWay', { n: number(onItsWay) })}`}
          </li>
        ))}
      </ul>
      {delivery.handOvers.map((handOver) => (
        <HandOverLine key={handOver.id} {...props} handOver={handOver} pieces={pieces} />
      ))}
      {moves && left.length > 0 && !isTelling && (
        <div className="buttons">
          <Button onClick={() => tell(true)}>{t('deskrequests:handOver.open')}</Button>
        </div>
      )}
      {moves && left.length > 0 && isTelling && (
        <HandOverForm key={request.version} {...props} onDone={() => tell(false)} />
      )}
    </section>
  );
}
