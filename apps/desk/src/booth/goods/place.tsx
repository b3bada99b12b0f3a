import { useSpeech } from '../speech.js';
import type { Place } from './contract.js';
import { comingTo, draftsFrom, heldBackAt, keyOf } from './goods.rules.js';
import { HeldBack } from './held-back.js';
import type { Go } from './way.js';
import { useGoodsWords, type Goods } from './use-goods.js';

interface PlaceProps {
  readonly goods: Goods;
  readonly place: Place;
  readonly go: Go;
  readonly onBack: () => void;
}

/** What is at a place, what comes to it, and what one can do there. */
export function PlaceView({ goods, place, go, onBack }: PlaceProps) {
  const { t, number } = useSpeech();
  const words = useGoodsWords();
  const carried = goods.carried(place);
  return (
    <div className="at-scroll">
      <h2>{words.place(place)}</h2>
      {comingTo(place.id, goods.transfers).map((transfer) => (
        <button
          key={transfer.id}
          type="button"
          className="button button-main button-wide at-event"
          onClick={() => go({ to: 'receive', place: place.id, transfer: transfer.id })}
        >
          <b>{t('boothgoods:place.receive', { n: number(transfer.number) })}</b>
          <span>{words.place(transfer.from)}</span>
        </button>
      ))}
      {draftsFrom(place.id, goods.transfers).map((transfer) => (
        <button
          key={transfer.id}
          type="button"
          className="button button-wide at-event"
          onClick={() => go({ to: 'send', place: place.id, draft: transfer.id })}
        >
          <b>{t('boothgoods:send.draft', { n: number(transfer.number) })}</b>
          <span>{words.place(transfer.to)}</span>
        </button>
      ))}
      <section className="at-group">
        <h3>{t('boothgoods:place.there')}</h3>
        {carried.length === 0 && <p>{t('boothgoods:place.nothing')}</p>}
        <dl className="at-totals">
          {carried.map((one) => (
            <div key={keyOf(one)}>
              <dt>{words.item(one)}</dt>
              <dd>{number(one.quantity)}</dd>
            </div>
          ))}
        </dl>
        <HeldBack amounts={heldBackAt(place, carried)} />
      </section>
      <div className="at-group">
        <button
          type="button"
          className="button button-wide"
          onClick={() => go({ to: 'count', place: place.id })}
        >
          {t('boothgoods:count.title')}
        </button>
        <button
          type="button"
          className="button button-wide"
          onClick={() => go({ to: 'send', place: place.id })}
        >
          {t('boothgoods:send.title')}
        </button>
        {place.kind === 'booth' ? (
          <p className="fine">{t('boothgoods:place.boothHandsOut')}</p>
        ) : (
          <button
            type="button"
            className="button button-wide"
            onClick={() => go({ to: 'hand-out', place: place.id })}
          >
            {t('boothgoods:handOut.title')}
          </button>
        )}
      </div>
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('booth:back')}
      </button>
    </div>
  );
}
