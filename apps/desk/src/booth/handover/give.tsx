import { textOf, type Offer } from '@blueheart/booth';
import { useEffect, useState } from 'react';
import { renderSVG } from 'uqr';
import { useSpeech } from '../speech.js';
import { usePhone, useView } from '../use-phone.js';
import { HandedOver } from './handed-over.js';
import { Totals } from './totals.js';
import './handover.css';

const listenMs = 10_000;

/** What this phone has, for the next one to read; or for the next person on this one. */
export default function Give({ onBack }: { onBack: () => void }) {
  const { t } = useSpeech();
  const phone = usePhone();
  const { entries } = useView();
  const [offer, setOffer] = useState<Offer>();
  useEffect(() => void phone.handovers.offer().then(setOffer), [entries]);
  useEffect(() => {
    const timer = setInterval(() => void phone.hear(), listenMs);
    return () => clearInterval(timer);
  }, []);
  const stay = async () => {
    await phone.handovers.keep(offer);
    await phone.leave();
  };
  return (
    <div className="at-scroll">
      <h2>{t('boothhandover:give.title')}</h2>
      {entries.length === 0 && <p>{t('boothhandover:give.none')}</p>}
      {offer && (
        <>
          <HandedOver />
          <p>{t('boothhandover:give.lead')}</p>
          <Picture text={textOf(offer)} />
          <Totals offer={offer} />
          <p className="fine">{t('boothhandover:give.typed')}</p>
          <button type="button" className="button button-wide" onClick={() => void stay()}>
            {t('boothhandover:give.here')}
          </button>
        </>
      )}
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('booth:back')}
      </button>
    </div>
  );
}

/** Least mending, so that it is as coarse as can be: a screen has no crease. */
function Picture({ text }: { text: string }) {
  const { t } = useSpeech();
  const svg = renderSVG(text, { ecc: 'L', border: 3 });
  return (
    <img
      className="at-code"
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={t('boothhandover:give.picture')}
    />
  );
}
