import { useState } from 'react';
import { useSpeech } from '../speech.js';
import { usePhone, useView } from '../use-phone.js';
import { Goods } from '../goods/goods.js';
import { HandedOver } from '../handover/handed-over.js';
import { Checks } from './checks.js';
import { later } from './later.js';

const Present = later(() => import('../present/present.js'));
const Give = later(() => import('../handover/give.js'));
const Take = later(() => import('../handover/take.js'));

/** Another booth, somebody else, the end of a shift, and what to do when this phone gives trouble. */
export function More({ onTaken }: { onTaken: () => void }) {
  const { t, number } = useSpeech();
  const phone = usePhone();
  const { entries, waiting, event, goods } = useView();
  const [closing, setClosing] = useState(false);
  const [open, setOpen] = useState<'give' | 'take' | 'present' | 'goods'>();
  const last = entries.at(-1)?.sequence ?? 0;
  const isClosed = entries.at(-1)?.entry.kind === 'close';
  const close = async () => {
    await phone.book.tap({ kind: 'close', last: last + 1 });
    setClosing(false);
  };
  const leave = () => setOpen(undefined);
  if (open === 'present') return <Present onBack={leave} />;
  if (open === 'goods') return <Goods event={event?.id} onBack={leave} />;
  if (open === 'give') return <Give onBack={leave} />;
  if (open === 'take') return <Take onBack={leave} onSigned={onTaken} />;
  return (
    <div className="at-scroll">
      <h2>{t('booth:more.title')}</h2>
      <button
        type="button"
        className="button button-main button-wide"
        onClick={() => setOpen('present')}
      >
        {t('boothpresent:title')}
      </button>
      {goods && goods.places.length > 0 && (
        <button type="button" className="button button-wide" onClick={() => setOpen('goods')}>
          {t(
            goods.places.some((place) => place.event === event?.id)
              ? 'booth:goods.here'
              : 'booth:goods.title',
          )}
        </button>
      )}
      <Checks />
      <section className="at-group">
        <h3>{t('booth:more.shift')}</h3>
        <HandedOver />
        <button
          type="button"
          className="button button-wide"
          disabled={last === 0}
          onClick={() => setOpen('give')}
        >
          {t('boothhandover:give.title')}
        </button>
        <button type="button" className="button button-wide" onClick={() => setOpen('take')}>
          {t('boothhandover:take.open')}
        </button>
        {isClosed && <p role="status">{t('booth:more.closed')}</p>}
        {!isClosed && !closing && (
          <button type="button" className="button button-wide" onClick={() => setClosing(true)}>
            {t('booth:more.close')}
          </button>
        )}
        {closing && (
          <div className="at-note">
            <p>{t('booth:more.closeLead')}</p>
            <div className="at-buttons">
              <button type="button" className="button" onClick={() => setClosing(false)}>
                {t('booth:back')}
              </button>
              <button
                type="button"
                className="button button-main"
                disabled={last === 0}
                onClick={() => void close()}
              >
                {t('booth:more.close')}
              </button>
            </div>
          </div>
        )}
        <button
          type="button"
          className="button button-wide"
          onClick={() => void phone.pick(undefined)}
        >
          {t('booth:more.pick')}
        </button>
        <button type="button" className="button button-wide" onClick={() => void phone.leave()}>
          {t('booth:more.leave')}
        </button>
      </section>
      <section className="at-group">
        <h3>{t('booth:more.trouble')}</h3>
        <p className="fine">{t('booth:more.rescueLead', { n: number(waiting) })}</p>
        <button type="button" className="button button-wide" onClick={() => void save(phone)}>
          {t('booth:more.rescue')}
        </button>
        <a className="button button-wide button-text" href="/desk/">
          {t('booth:more.desk')}
        </a>
      </section>
    </div>
  );
}

/** What is on this phone as a file, for whoever mends what went wrong. */
async function save(phone: ReturnType<typeof usePhone>): Promise<void> {
  const file = new Blob([JSON.stringify(await phone.book.rescue())], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `booth-${phone.device.slice(0, 8)}-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
