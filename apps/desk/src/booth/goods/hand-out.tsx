import { useState } from 'react';
import { useSpeech } from '../speech.js';
import { Amounts, amountsOf, isMore, type Chosen } from './amounts.js';
import type { Place } from './contract.js';
import { heldBackAt, keyOf } from './goods.rules.js';
import { HeldBack } from './held-back.js';
import { Summary } from './summary.js';
import { useGoodsWords, type Goods } from './use-goods.js';

interface HandOutProps {
  readonly goods: Goods;
  readonly place: Place;
  readonly onStored: () => void;
  readonly onBack: () => void;
}

/** What was given away from what somebody carries, or from where there is no booth that would log it. */
export function HandOut({ goods, place, onStored, onBack }: HandOutProps) {
  const { t, number } = useSpeech();
  const words = useGoodsWords();
  const { kit } = goods;
  const carried = goods.carried(place);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [isReady, setReady] = useState(false);
  const lines = amountsOf(kit, carried, chosen);
  if (isReady)
    return (
      <Summary
        title={t('boothgoods:handOut.check')}
        lead={words.place(place)}
        rows={lines.map((one) => ({
          key: keyOf(one),
          name: words.item(one),
          value: number(one.quantity),
        }))}
        deed={{ kind: 'hand-out', place: place.id, lines }}
        doubt={
          isMore(lines, carried)
            ? { text: t('boothgoods:moreThan'), agree: t('boothgoods:handOut.agree') }
            : undefined
        }
        submit={t('boothgoods:handOut.submit')}
        onStored={onStored}
        onBack={() => setReady(false)}
      />
    );
  return (
    <div className="at-scroll">
      <h2>{t('boothgoods:handOut.title')}</h2>
      <p>{words.place(place)}</p>
      <HeldBack amounts={heldBackAt(place, carried)} />
      <Amounts kit={kit} carried={carried} chosen={chosen} onChosen={setChosen} />
      <button
        type="button"
        className="button button-main button-wide"
        disabled={lines.length === 0}
        onClick={() => setReady(true)}
      >
        {t('boothgoods:check')}
      </button>
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('booth:back')}
      </button>
    </div>
  );
}
