import { useState } from 'react';
import { useSpeech } from '../speech.js';
import type { Chosen } from './amounts.js';
import type { Place } from './contract.js';
import { keyOf, skusFor } from './goods.rules.js';
import { Stepper } from './stepper.js';
import { Summary } from './summary.js';
import { useGoodsWords, type Goods } from './use-goods.js';

interface CountProps {
  readonly goods: Goods;
  readonly place: Place;
  readonly onStored: () => void;
  readonly onBack: () => void;
}

/** One thing after another, without a look at the books. Nothing of it is a number; not counted is none. */
export function Count({ goods, place, onStored, onBack }: CountProps) {
  const { t, number } = useSpeech();
  const words = useGoodsWords();
  const [skus] = useState(() => skusFor(goods.kit, goods.carried(place)));
  const [counted, setCounted] = useState<Chosen>(new Map());
  const [at, setAt] = useState(0);
  const [isReady, setReady] = useState(false);
  const said = skus.flatMap((sku) => {
    const quantity = counted.get(keyOf(sku));
    return quantity === undefined ? [] : [{ ...sku, quantity }];
  });
  const sku = skus[at];
  const say = (pieces: number | undefined) => setCounted(new Map(counted).set(keyOf(sku!), pieces));
  const goOn = () => {
    if (at + 1 < skus.length) setAt(at + 1);
    else setReady(true);
  };
  if (isReady || !sku)
    return (
      <Summary
        title={t('boothgoods:count.check')}
        lead={words.place(place)}
        rows={skus.map((one) => {
          const pieces = counted.get(keyOf(one));
          return {
            key: keyOf(one),
            name: words.item(one),
            value: pieces === undefined ? t('boothgoods:count.notCounted') : number(pieces),
          };
        })}
        deed={{ kind: 'count', place: place.id, counted: said }}
        isEmpty={said.length === 0}
        submit={t('boothgoods:count.submit')}
        onStored={onStored}
        onBack={() => {
          setAt(0);
          setReady(false);
        }}
      />
    );
  const value = counted.get(keyOf(sku));
  return (
    <form
      className="at-scroll at-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== undefined) goOn();
      }}
    >
      <h2>{t('boothgoods:count.title')}</h2>
      <p className="fine">
        {words.place(place)} ·{' '}
        {t('boothgoods:count.step', { n: number(at + 1), of: number(skus.length) })}
      </p>
      <Stepper key={keyOf(sku)} label={words.item(sku)} value={value} onValue={say} />
      <button
        type="submit"
        className="button button-main button-wide"
        disabled={value === undefined}
      >
        {t('boothgoods:count.next')}
      </button>
      <div className="at-buttons goods-two">
        <button
          type="button"
          className="button"
          onClick={() => {
            say(0);
            goOn();
          }}
        >
          {t('boothgoods:count.nothing')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            say(undefined);
            goOn();
          }}
        >
          {t('boothgoods:count.skip')}
        </button>
      </div>
      {said.length > 0 && (
        <button type="button" className="button button-wide" onClick={() => setReady(true)}>
          {t('boothgoods:count.done')}
        </button>
      )}
      <button
        type="button"
        className="button button-text button-wide"
        onClick={() => (at > 0 ? setAt(at - 1) : onBack())}
      >
        {t('booth:back')}
      </button>
    </form>
  );
}
