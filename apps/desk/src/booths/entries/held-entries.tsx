import { textIn } from '@blueheart/i18n';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../../schedule/words.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones } from '../../ui/page.js';
import { Entry } from './entry.js';
import { useHeldEntries } from './held.js';
import { boothsOf, heldCodes, heldFilterOf, type HeldBooth } from './held.rules.js';
import { TakeInEntries } from './take-in.js';
import '../../schedule/many/many.css';
import '../booths.css';

interface HeldEntriesProps {
  readonly slug: string;
  readonly timeZone: string;
}

/** What phones sent and nobody could count: chosen, and counted after all. */
export function HeldEntries({ slug, timeZone }: HeldEntriesProps) {
  const { t, number } = useLanguage();
  const [params] = useSearchParams();
  const filter = heldFilterOf(params);
  const isFiltered = Object.keys(filter).length > 0;
  const held = useHeldEntries(slug, filter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isTaking, setTaking] = useState(false);
  const shown = held.data?.held ?? [];
  const picked = shown.filter(({ id }) => chosen.has(id));
  const pick = (id: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <section id="entries" ref={useArrival(held.isSuccess)}>
      <h2>{t('deskbooths:entries.title')}</h2>
      <Failure error={held.error} quiet />
      {held.isPending && <Bones />}
      <Filters slug={slug} />
      {held.isSuccess && shown.length === 0 && (
        <p className="nothing">{t(`deskbooths:entries.${isFiltered ? 'noneLike' : 'none'}`)}</p>
      )}
      {shown.length > 0 && (
        <div className="many">
          <p className="fine">{t('deskbooths:entries.lead')}</p>
          <label className="tick">
            <input
              type="checkbox"
              checked={picked.length === shown.length}
              onChange={({ currentTarget }) =>
                setChosen(new Set(currentTarget.checked ? shown.map(({ id }) => id) : []))
              }
            />
            {t('deskbooths:entries.all')}
          </label>
          <ul className="many-list">
            {shown.map((entry) => (
              <Entry
                key={entry.id}
                held={entry}
                slug={slug}
                timeZone={timeZone}
                isChosen={chosen.has(entry.id)}
                onChosen={(isChosen) => pick(entry.id, isChosen)}
              />
            ))}
          </ul>
          {held.data?.more && <p className="fine">{t('deskbooths:entries.more')}</p>}
          <div className="many-acts">
            <div className="buttons">
              <Button kind="main" disabled={picked.length === 0} onClick={() => setTaking(true)}>
                {t('deskbooths:entries.takeIn', { count: picked.length, n: number(picked.length) })}
              </Button>
            </div>
          </div>
        </div>
      )}
      <TakeInEntries
        slug={slug}
        ids={isTaking ? picked.map(({ id }) => id) : []}
        onClose={() => setTaking(false)}
        onDone={() => setChosen(new Set())}
      />
    </section>
  );
}

/** Who follows a link to what waits of one booth comes to it, once it is there. */
function useArrival(isThere: boolean) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isThere && location.hash === '#entries') section.current?.scrollIntoView();
  }, [isThere]);
  return section;
}

/** Which booth's, and for which reason; shown once something waits at all. */
function Filters({ slug }: { slug: string }) {
  const { t, locale } = useLanguage();
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const all = useHeldEntries(slug, {});
  const filter = heldFilterOf(params);
  const booths = boothsOf(all.data?.held ?? []);
  if (booths.length === 0 && Object.keys(filter).length === 0) return null;
  const change = (name: 'event' | 'code', value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const nameOf = ({ booth }: HeldBooth) =>
    t('deskbooths:entries.booth', {
      booth: isolated(textIn(booth.titles, locale) || t('deskschedule:kinds.booth')),
      venue: isolated(textIn(booth.venue, locale)),
      day: words.day(booth.starts),
    });
  const isGone = filter.event && !booths.some(({ event }) => event === filter.event);
  return (
    <div className="filters">
      <SelectField
        label={t('deskbooths:entries.ofBooth')}
        value={filter.event ?? ''}
        onValue={(value) => change('event', value)}
        options={[
          { value: '', text: t('deskbooths:entries.any') },
          ...(isGone ? [{ value: filter.event, text: t('deskbooths:entries.thisBooth') }] : []),
          ...booths.map((one) => ({ value: one.event, text: nameOf(one) })),
        ]}
      />
      <SelectField
        label={t('deskbooths:entries.because')}
        value={filter.code ?? ''}
        onValue={(value) => change('code', value)}
        options={[
          { value: '', text: t('deskbooths:entries.any') },
          ...heldCodes.map((value) => ({ value, text: t(`deskbooths:entries.short.${value}`) })),
        ]}
      />
    </div>
  );
}
