import { useState } from 'react';
import { useSpeech } from '../speech.js';
import type { Kept } from '../store/db.js';
import { usePhone, useView } from '../use-phone.js';
import { listed, type Listed } from './entries.rules.js';
import { useItemName } from './item-name.js';
import { Phones } from './phones.js';

const most = 50;

/** What was tapped last: each can be corrected or made void, by another entry that names it. */
export default function Entries() {
  const { t, time } = useSpeech();
  const phone = usePhone();
  const { entries, event, heard } = useView();
  const nameOf = useNames();
  const odd = entries.filter(({ state }) => state === 'held' || state === 'aside');
  return (
    <div className="at-scroll">
      <h2>{t('booth:entries.title')}</h2>
      {odd.length > 0 && (
        <section className="at-note">
          <h3>{t('booth:entries.odd')}</h3>
          <ul>
            {odd.map((kept) => (
              <li key={kept.id}>
                {nameOf(kept)} · {t(`booth:entries.states.${kept.state}`)}
              </li>
            ))}
          </ul>
          {odd.some(({ state }) => state === 'aside') && (
            <button type="button" className="button" onClick={() => void phone.book.tryAgain()}>
              {t('booth:entries.again')}
            </button>
          )}
        </section>
      )}
      {entries.length === 0 && <p>{t('booth:entries.none')}</p>}
      <ul className="at-rows">
        {listed(entries, most).map((one) => (
          <Row key={one.kept.id} one={one} name={nameOf(one.kept)} />
        ))}
      </ul>
      {heard && (
        <>
          <p className="fine">
            {t('booth:entries.heard', { time: time(heard.at, event!.zone) })} <AllPhones />
          </p>
          <Phones />
        </>
      )}
    </div>
  );
}

function Row({ one: { kept, delta, isVoid }, name }: { one: Listed; name: string }) {
  const { t, number, time } = useSpeech();
  const phone = usePhone();
  const { event } = useView();
  const [open, setOpen] = useState(false);
  const correct = (by: number) =>
    void phone.book.tap({ kind: 'correct', entry: kept.id, delta: by });
  const counts = 'delta' in kept.entry;
  return (
    <li className={isVoid ? 'at-row at-row-void' : 'at-row'}>
      <button
        type="button"
        className="at-row-open"
        aria-expanded={open}
        disabled={isVoid || delta === null}
        onClick={() => setOpen(!open)}
      >
        <span>
          {name}
          {isVoid && <> · {t('booth:entries.void')}</>}
        </span>
        <span className="fine">
          <bdi>{time(kept.entry.recordedAt, event!.zone)}</bdi>{' '}
          {kept.state === 'waiting' && t('booth:entries.states.waiting')}
        </span>
        {delta !== null && <b>{number(delta)}</b>}
      </button>
      {open && !isVoid && (
        <div className="at-buttons">
          {counts && (
            <>
              <button
                type="button"
                className="button"
                disabled={!delta || delta < 1}
                onClick={() => correct(-1)}
              >
                {t('booth:entries.less')}
              </button>
              <button type="button" className="button" onClick={() => correct(1)}>
                {t('booth:entries.more')}
              </button>
            </>
          )}
          <button
            type="button"
            className="button button-danger"
            onClick={() => {
              setOpen(false);
              void phone.book.tap({ kind: 'void', entry: kept.id });
            }}
          >
            {t('booth:entries.makeVoid')}
          </button>
        </div>
      )}
    </li>
  );
}

/** What all phones of this booth come to, as it was heard last. */
function AllPhones() {
  const { t, number } = useSpeech();
  const { heard } = useView();
  const countOf = (kind: string) =>
    heard!.figures.reduce((sum, one) => (one.kind === kind ? sum + one.count : sum), 0);
  return (
    <>
      {t('booth:entries.allPhones', {
        visitors: number(countOf('visitors')),
        conversations: number(countOf('conversations')),
        items: number(countOf('item')),
      })}
    </>
  );
}

function useNames(): (kept: Kept) => string {
  const { t } = useSpeech();
  const itemName = useItemName();
  const people = useView().kit?.people;
  return ({ entry }) => {
    if (entry.kind === 'check-in' || entry.kind === 'check-out') {
      const name = people?.find(({ id }) => id === entry.person)?.name ?? '';
      return t(`booth:entries.kinds.${entry.kind}`, { name: `\u2068${name}\u2069` });
    }
    if (entry.kind === 'item') return itemName(entry.item, entry.language);
    if (entry.kind === 'incident') return t(`booth:incident.categories.${entry.category}`);
    return t(`booth:entries.kinds.${entry.kind}`);
  };
}
