import { useEffect, useState } from 'react';
import type { Item } from '../contract.js';
import { useSpeech } from '../speech.js';
import type { Tap } from '../store/log.js';
import { usePhone, useView } from '../use-phone.js';
import { Lead } from './lead.js';
import { LockToForm } from './kiosk/lock.js';
import type { Tab } from './tab.js';
import { Tile } from './tile.js';

interface Last {
  readonly id: string;
  readonly text: string;
}

const undoMs = 10_000;

/** What is counted, each on a button for a thumb; the last tap can be taken back for ten seconds. */
export function Board({ onTab }: { onTab: (tab: Tab) => void }) {
  const { t, of, number } = useSpeech();
  const phone = usePhone();
  const { kit, figures, pledges, form } = useView();
  const [last, setLast] = useState<Last>();
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState<'lead' | 'kiosk'>();
  useEffect(() => {
    if (!last) return undefined;
    const timer = setTimeout(() => setLast(undefined), undoMs);
    return () => clearTimeout(timer);
  }, [last]);
  const countOf = (kind: string, what = '', language = '') =>
    figures.find((one) => one.kind === kind && one.what === what && one.language === language)
      ?.count ?? 0;
  const tap = async (name: string, what: Tap & { delta: number }) => {
    try {
      const { id } = await phone.book.tap(what);
      setFailed(false);
      setLast({ id, text: t('booth:board.last', { name, n: number(what.delta) }) });
      navigator.vibrate?.(what.delta > 1 ? [12, 40, 12] : 12);
    } catch {
      // No room left: what was tapped before is safe, this was not counted.
      setFailed(true);
      navigator.vibrate?.([80, 40, 80]);
    }
  };
  const undo = async () => {
    if (last) await phone.book.tap({ kind: 'void', entry: last.id });
    setLast(undefined);
  };
  const handOut = (item: Item, language: string | null) => {
    const said = nameOf(item, language);
    return (
      <Tile
        key={language}
        name={said}
        shown={language ? t(`booth:languages.${language}`) : said}
        count={countOf('item', item.code, language ?? '')}
        onAdd={(delta) => void tap(said, { kind: 'item', item: item.code, language, delta })}
      />
    );
  };
  const nameOf = ({ name }: Item, language: string | null) =>
    language
      ? t('booth:board.inLanguage', { item: of(name), language: t(`booth:languages.${language}`) })
      : of(name);
  const items = kit?.items ?? [];
  const people = (kind: 'visitors' | 'conversations') => (
    <Tile
      name={t(`booth:board.${kind}`)}
      count={countOf(kind)}
      onAdd={(delta) => void tap(t(`booth:board.${kind}`), { kind, delta })}
    />
  );
  if (open === 'lead') return <Lead onDone={() => setOpen(undefined)} />;
  if (open === 'kiosk') return <LockToForm onBack={() => setOpen(undefined)} />;
  return (
    <>
      <div className="at-grid">
        {people('visitors')}
        {people('conversations')}
        {items.map((item) => !item.byLanguage && handOut(item, null))}
        <Tile
          name={t('booth:board.leads')}
          count={countOf('lead')}
          onOpen={() => setOpen('lead')}
        />
        {items.map(
          (item) =>
            item.byLanguage && (
              <div key={item.code} className="at-item" role="group" aria-label={of(item.name)}>
                <p>{of(item.name)}</p>
                {kit?.locales.map((language) => handOut(item, language))}
              </div>
            ),
        )}
        {form && (
          <Tile
            name={t('booth:board.pledges')}
            count={pledges.length}
            onOpen={() => setOpen('kiosk')}
            isMain
          />
        )}
      </div>
      <div className="at-last" role="status">
        {failed && <span className="at-mistake">{t('booth:board.noRoom')}</span>}
        {!failed && last && (
          <>
            <span>{last.text}</span>
            <button type="button" onClick={() => void undo()}>
              {t('booth:board.undo')}
            </button>
          </>
        )}
        {!failed && !last && <Summary onTab={onTab} />}
      </div>
    </>
  );
}

/** "214 confirmed + 17 waiting", and what nobody could take in. */
function Summary({ onTab }: { onTab: (tab: Tab) => void }) {
  const { t, number } = useSpeech();
  const { entries } = useView();
  const of = (state: string) => entries.filter((one) => one.state === state).length;
  const odd = of('held') + of('aside');
  return (
    <>
      <span>
        {t('booth:board.summary', {
          confirmed: number(of('confirmed')),
          waiting: number(of('waiting')),
        })}
      </span>
      {odd > 0 && (
        <button type="button" onClick={() => onTab('entries')}>
          {t('booth:board.odd', { count: odd })}
        </button>
      )}
    </>
  );
}
