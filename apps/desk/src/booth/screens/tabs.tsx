import { useState } from 'react';
import { useSpeech } from '../speech.js';
import { useView } from '../use-phone.js';
import { Board } from './board.js';
import { Incident } from './incident.js';
import { later } from './later.js';
import { More } from './more.js';
import { isNow } from './now.rules.js';
import { Sending } from './sending.js';
import { tabs, type Tab } from './tab.js';

const Entries = later(() => import('./entries.js'));

const drawings: Record<Tab, string> = {
  board: 'M4 10h16v10H4zM3 10l2-6h14l2 6M9 20v-6h6v6',
  entries: 'M8 6h12M8 12h12M8 18h12M4 6v.01M4 12v.01M4 18v.01',
  incident: 'M12 9v5M12 16.5v.5M12 3l9 17H3z',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
};

/** The booth, what was tapped, what happened, and the rest: one thumb away. */
export function Tabs() {
  const { t, of, time, day } = useSpeech();
  const { event, person, entries } = useView();
  const [tab, setTab] = useState<Tab>('board');
  const { zone, startsAt, endsAt, venue } = event!;
  const isClosed = entries.at(-1)?.entry.kind === 'close';
  return (
    <div className="at-page">
      <header className="at-head">
        <div>
          <h1>
            <bdi>{of(venue)}</bdi>
          </h1>
          <p className="fine">
            <bdi>
              {time(startsAt, zone)}–{time(endsAt, zone)}
            </bdi>
            {' · '}
            <bdi>{person!.name}</bdi>
          </p>
        </div>
        <Sending />
        {!isNow(event!, Date.now()) && (
          <p className="at-head-note">{t('booth:board.notNow', { day: day(startsAt, zone) })}</p>
        )}
        {isClosed && <p className="at-head-note">{t('booth:board.isClosed')}</p>}
      </header>
      <main className="at-main">
        {tab === 'board' && <Board onTab={setTab} />}
        {tab === 'entries' && <Entries onBack={() => setTab('board')} />}
        {tab === 'incident' && <Incident onDone={() => setTab('board')} />}
        {tab === 'more' && <More onTaken={() => setTab('board')} />}
      </main>
      <nav className="at-tabs" aria-label={t('booth:tabs.name')}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => setTab(one)}
          >
            <svg viewBox="0 0 24 24" className="icon" aria-hidden="true">
              <path d={drawings[one]} />
            </svg>
            {t(`booth:tabs.${one}`)}
          </button>
        ))}
      </nav>
    </div>
  );
}
