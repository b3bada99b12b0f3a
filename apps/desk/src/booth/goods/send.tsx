import { useId, useState } from 'react';
import { useSpeech } from '../speech.js';
import { Amounts, amountsOf, isMore, type Chosen } from './amounts.js';
import type { Amount, Place, Transfer } from './contract.js';
import { draftsFrom, keyOf } from './goods.rules.js';
import { Summary } from './summary.js';
import { useGoodsWords, type Goods } from './use-goods.js';

interface SendProps {
  readonly goods: Goods;
  readonly place: Place;
  /** Where to, where that is known already. */
  readonly to?: string | undefined;
  /** A draft that goes as it is. */
  readonly draft?: Transfer | undefined;
  readonly onStored: () => void;
  readonly onBack: () => void;
}

/** Where to, and what: a draft as it is, or what somebody chooses. */
export function Send({ goods, place, onStored, onBack, ...begun }: SendProps) {
  const { t, number } = useSpeech();
  const words = useGoodsWords();
  const id = useId();
  const { kit, transfers } = goods;
  const carried = goods.carried(place);
  const [to, setTo] = useState(begun.to ?? '');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [draft, setDraft] = useState(begun.draft);
  const [isReady, setReady] = useState(false);
  const wanted = amountsOf(kit, carried, chosen);
  const summary = (lines: readonly Amount[], where: string, deed: 'draft' | 'lines') => (
    <Summary
      title={t('boothgoods:send.check')}
      lead={t('boothgoods:send.way', {
        from: `\u2068${words.place(place)}\u2069`,
        to: `\u2068${words.placeById(where)}\u2069`,
      })}
      rows={lines.map((one) => ({
        key: keyOf(one),
        name: words.item(one),
        value: number(one.quantity),
      }))}
      deed={
        deed === 'draft'
          ? { kind: 'send', place: place.id, transfer: draft!.id }
          : { kind: 'send', place: place.id, to: where, lines: [...lines] }
      }
      doubt={
        isMore(lines, carried)
          ? { text: t('boothgoods:moreThan'), agree: t('boothgoods:inHand') }
          : undefined
      }
      submit={t('boothgoods:send.submit')}
      onStored={onStored}
      onBack={() => {
        setDraft(undefined);
        setReady(false);
      }}
    />
  );
  if (draft)
    return summary(
      draft.lines.map(({ item, language, sent }) => ({ item, language, quantity: sent })),
      draft.to.id,
      'draft',
    );
  if (isReady) return summary(wanted, to, 'lines');
  return (
    <div className="at-scroll">
      <h2>{t('boothgoods:send.title')}</h2>
      {draftsFrom(place.id, transfers).map((one) => (
        <button
          key={one.id}
          type="button"
          className="button button-wide at-event"
          onClick={() => setDraft(one)}
        >
          <b>{t('boothgoods:send.draft', { n: number(one.number) })}</b>
          <span>{words.place(one.to)}</span>
        </button>
      ))}
      <div className="at-field">
        <label htmlFor={id}>{t('boothgoods:send.to')}</label>
        <select
          id={id}
          className="input"
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        >
          <option value="">{t('boothgoods:send.choose')}</option>
          {kit.destinations
            .filter((one) => one.id !== place.id)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {words.place(one)}
              </option>
            ))}
        </select>
      </div>
      <Amounts kit={kit} carried={carried} chosen={chosen} onChosen={setChosen} />
      <button
        type="button"
        className="button button-main button-wide"
        disabled={!to || wanted.length === 0}
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
