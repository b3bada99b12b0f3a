import { useEffect, useId, useState } from 'react';
import type { BoothEvent } from '../contract.js';
import { AtGoods } from '../goods/at-goods.js';
import { useSpeech } from '../speech.js';
import { usePhone, useView } from '../use-phone.js';
import { isNow } from './now.rules.js';
import { Update } from './update.js';

/** At which booth; where there is one today and no other, it is that. */
export function Pick({ takeOver }: { takeOver: (() => void) | undefined }) {
  const { t } = useSpeech();
  const phone = usePhone();
  const { kit, person, goods, isChoosing } = useView();
  const [isAtGoods, setAtGoods] = useState(false);
  const today = kit?.events.filter((one) => isNow(one, Date.now())) ?? [];
  const [only] = today;
  useEffect(() => {
    const isLeft = takeOver || isAtGoods || isChoosing;
    if (only && today.length === 1 && !isLeft) void phone.pick(only.id);
    // Once what is taken along is known.
  }, [only?.id, today.length]);
  if (isAtGoods) return <AtGoods onBack={() => setAtGoods(false)} />;
  return (
    <main className="at-alone">
      <h1>{t('booth:pick.title')}</h1>
      <p>{t('booth:pick.hello', { name: `\u2068${person?.name ?? ''}\u2069` })}</p>
      <Update takeOver={takeOver} />
      <Campaigns />
      {!kit && (
        <div className="at-note" role="status">
          <p>{t('booth:pick.nothing')}</p>
          <button type="button" className="button" onClick={() => void phone.refresh()}>
            {t('booth:pick.again')}
          </button>
        </div>
      )}
      {kit?.events.length === 0 && <p>{t('booth:pick.none')}</p>}
      <ul className="at-names">
        {kit?.events.map((event) => (
          <Booth key={event.id} event={event} />
        ))}
      </ul>
      {goods && goods.places.length > 0 && (
        <button type="button" className="button button-wide" onClick={() => setAtGoods(true)}>
          {t('booth:goods.title')}
        </button>
      )}
      <button type="button" className="button button-text" onClick={() => void phone.leave()}>
        {t('booth:more.leave')}
      </button>
    </main>
  );
}

/** For which campaign; nothing to choose for who works for one. */
function Campaigns() {
  const { t, of } = useSpeech();
  const phone = usePhone();
  const { person } = useView();
  const id = useId();
  if (!person?.campaigns || person.campaigns.length < 2) return null;
  return (
    <div className="at-field">
      <label htmlFor={id}>{t('booth:pick.campaign')}</label>
      <select
        id={id}
        className="input"
        value={person.slug}
        onChange={(event) => void phone.turnTo(event.currentTarget.value)}
      >
        {person.campaigns.map(({ slug, titles }) => (
          <option key={slug} value={slug}>
            {of(titles)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One of the booths; at another time than its own it is asked for twice. */
function Booth({ event }: { event: BoothEvent }) {
  const { t, of, day, time } = useSpeech();
  const phone = usePhone();
  const [isAsking, ask] = useState(false);
  const when = day(event.startsAt, event.zone);
  const pick = () => void phone.pick(event.id);
  return (
    <li>
      <button
        type="button"
        className="button button-wide at-event"
        aria-expanded={isAsking || undefined}
        onClick={() => (isNow(event, Date.now()) ? pick() : ask(!isAsking))}
      >
        <b>
          <bdi>{of(event.venue)}</bdi>
        </b>
        <span>
          {when} · {time(event.startsAt, event.zone)}–{time(event.endsAt, event.zone)}
        </span>
      </button>
      {isAsking && (
        <div className="at-note" role="status">
          <p>{t('booth:pick.notNow', { day: when })}</p>
          <button type="button" className="button button-main button-wide" onClick={pick}>
            {t('booth:pick.there')}
          </button>
        </div>
      )}
    </li>
  );
}
