import { useState } from 'react';
import { useSpeech } from '../speech.js';
import { usePhone, useView } from '../use-phone.js';
import type { Goods } from './use-goods.js';
import type { Go } from './way.js';

interface TakeProps {
  readonly goods: Goods;
  readonly go: Go;
}

/** Opens a place for what somebody carries themselves, once; then it is sent there like anything else. */
export function Take({ goods: { kit }, go }: TakeProps) {
  const { t } = useSpeech();
  const phone = usePhone();
  const { person } = useView();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  if (kit.places.some(({ staff }) => staff === person?.id)) return null;
  const open = async () => {
    setBusy(true);
    const own = await phone.openOwnPlace();
    setBusy(false);
    setFailed(!own);
    if (!own) return;
    go(kit.places.length > 0 ? { to: 'from', destination: own } : { to: 'place', place: own });
  };
  return (
    <section className="at-group">
      <p className="fine">{t('boothgoods:take.lead')}</p>
      <p role="alert" className="at-mistake">
        {failed && t('boothgoods:take.failed')}
      </p>
      <button
        type="button"
        className="button button-wide"
        aria-disabled={busy}
        onClick={() => !busy && void open()}
      >
        {t('boothgoods:take.open')}
      </button>
    </section>
  );
}
