import { useSpeech } from '../speech.js';
import { useView } from '../use-phone.js';
import { Acts } from './acts.js';
import type { Place, Spot } from './contract.js';
import { comingTo, draftsFrom } from './goods.rules.js';
import { Take } from './take.js';
import { useGoodsWords, type Goods } from './use-goods.js';
import type { Go } from './way.js';

interface HomeProps {
  readonly goods: Goods;
  readonly go: Go;
  readonly onBack: () => void;
}

/** Where one can do something, what is on its way there, and what was done. */
export function Home({ goods, go, onBack }: HomeProps) {
  const { t, day, time } = useSpeech();
  const { kit: booths } = useView();
  const words = useGoodsWords();
  const { kit, transfers } = goods;
  // Booths of one venue are told apart by their day.
  const what = ({ kind, event: id }: Place): string => {
    const booth = booths?.events.find((one) => one.id === id);
    if (booth) return `${day(booth.startsAt, booth.zone)} · ${time(booth.startsAt, booth.zone)}`;
    // Its name says it.
    return kind === 'custody' ? '' : t(`boothgoods:places.${kind}`);
  };
  return (
    <div className="at-scroll">
      <h2>{t('booth:goods.title')}</h2>
      <button
        type="button"
        className="button button-main button-wide"
        onClick={() => go({ to: 'scan' })}
      >
        {t('boothgoods:scan.title')}
      </button>
      <section className="at-group">
        <h3>{t('boothgoods:mine')}</h3>
        {kit.places.length === 0 && <p>{t('boothgoods:none')}</p>}
        <ul className="at-names">
          {kit.places.map((place) => {
            const coming = comingTo(place.id, transfers).length;
            const drafts = draftsFrom(place.id, transfers).length;
            return (
              <li key={place.id}>
                <button
                  type="button"
                  className="button button-wide at-event"
                  onClick={() => go({ to: 'place', place: place.id })}
                >
                  <b>
                    <bdi>{words.place(place)}</bdi>
                  </b>
                  <span>
                    {[
                      what(place),
                      coming > 0 && t('boothgoods:coming', { count: coming }),
                      drafts > 0 && t('boothgoods:drafts', { count: drafts }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <Take goods={goods} go={go} />
      <Acts />
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('booth:back')}
      </button>
    </div>
  );
}

interface FromProps extends HomeProps {
  readonly destination: string;
}

/** From where something is sent to a place that somebody scanned. */
export function From({ goods, destination, go, onBack }: FromProps) {
  const { t } = useSpeech();
  const words = useGoodsWords();
  const from: readonly Spot[] = goods.kit.places.filter(({ id }) => id !== destination);
  return (
    <div className="at-scroll">
      <h2>{t('boothgoods:send.title')}</h2>
      <p>{t('boothgoods:send.from', { to: `\u2068${words.placeById(destination)}\u2069` })}</p>
      {from.map((place) => (
        <button
          key={place.id}
          type="button"
          className="button button-wide"
          onClick={() => go({ to: 'send', place: place.id, destination })}
        >
          {words.place(place)}
        </button>
      ))}
      <button type="button" className="button button-text button-wide" onClick={onBack}>
        {t('booth:back')}
      </button>
    </div>
  );
}
