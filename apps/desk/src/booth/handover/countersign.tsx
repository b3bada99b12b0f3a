import type { Offer } from '@blueheart/booth';
import { useState } from 'react';
import { useSpeech } from '../speech.js';
import { usePhone, useView } from '../use-phone.js';
import { endOf, useNameOf } from './names.js';
import { Totals } from './totals.js';
import './handover.css';

interface CountersignProps {
  readonly offer: Offer;
  readonly onSigned: () => void;
  readonly onBack: () => void;
  /** Nothing else is on the page. */
  readonly isAlone?: boolean;
}

/** Whoever comes next looks at the figures together with whoever leaves, and says that they saw them. */
export default function Countersign({ offer, onSigned, onBack, isAlone }: CountersignProps) {
  const { t, time } = useSpeech();
  const phone = usePhone();
  const { event } = useView();
  const nameOf = useNameOf();
  const [mistake, setMistake] = useState('');
  const name = nameOf(offer.from);
  const Title = isAlone ? 'h1' : 'h2';
  const said = {
    phone: endOf(offer.phone),
    time: time(new Date(offer.madeAt * 1_000).toISOString(), event!.zone),
  };
  const sign = async () => {
    try {
      await phone.handovers.countersign(offer);
      navigator.vibrate?.(12);
      onSigned();
    } catch {
      setMistake(t('booth:board.noRoom'));
    }
  };
  return (
    <div className="at-scroll">
      <Title>{t('boothhandover:sign.title')}</Title>
      <p>
        {name
          ? t('boothhandover:sign.lead', { ...said, name: `\u2068${name}\u2069` })
          : t('boothhandover:sign.nameless', said)}
      </p>
      <Totals offer={offer} />
      <p className="fine">{t('boothhandover:sign.wrong')}</p>
      <p role="alert" className="at-mistake">
        {mistake}
      </p>
      <button type="button" className="button button-main button-wide" onClick={() => void sign()}>
        {t('boothhandover:sign.submit')}
      </button>
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('boothhandover:sign.later')}
      </button>
    </div>
  );
}
