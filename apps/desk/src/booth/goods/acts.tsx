import { useSpeech } from '../speech.js';
import type { KeptAct } from '../store/db.js';
import { usePhone, useView } from '../use-phone.js';
import type { Act } from './contract.js';
import { useGoodsWords } from './use-goods.js';

const most = 20;

/** What was done with goods on this phone, the newest first, and what became of it. */
export function Acts() {
  const { t } = useSpeech();
  const phone = usePhone();
  const { acts } = useView();
  if (acts.length === 0) return null;
  const odd = acts.filter(({ state }) => state === 'held' || state === 'aside');
  const rest = acts.filter((one) => !odd.includes(one));
  return (
    <section className="at-group">
      <h3>{t('boothgoods:acts.title')}</h3>
      {odd.length > 0 && (
        <div className="at-note">
          <h4>{t('booth:entries.odd')}</h4>
          <ul className="at-rows">
            {odd.map((one) => (
              <Row key={one.id} kept={one} />
            ))}
          </ul>
          {odd.some(({ state }) => state === 'aside') && (
            <button type="button" className="button" onClick={() => void phone.book.tryAgain()}>
              {t('booth:entries.again')}
            </button>
          )}
        </div>
      )}
      <ul className="at-rows">
        {rest
          .slice(-most)
          .reverse()
          .map((one) => (
            <Row key={one.id} kept={one} />
          ))}
      </ul>
    </section>
  );
}

function Row({ kept: { act, state } }: { kept: KeptAct }) {
  const { t } = useSpeech();
  const words = useGoodsWords();
  const time = useTime();
  return (
    <li className="at-row">
      <p>
        <b>{t(`boothgoods:acts.kinds.${act.kind}`)}</b> · {words.placeById(act.place)}
      </p>
      <p className="fine">
        <bdi>{time(act.tappedAt)}</bdi> ·{' '}
        {state === 'confirmed'
          ? t('boothgoods:acts.confirmed')
          : t(`booth:entries.states.${state}`)}
        <Said act={act} />
      </p>
    </li>
  );
}

/** What of it is said in pieces; a draft says it by its number, and that is on its paper. */
function Said({ act }: { act: Act }) {
  const { t, number } = useSpeech();
  const words = useGoodsWords();
  if (act.kind === 'receive')
    return (['whole', 'damaged', 'lost'] as const).map((what) => {
      const pieces = act.lines.reduce((sum, line) => sum + line[what], 0);
      return (
        pieces > 0 && (
          <span key={what}>
            {' '}
            ·{' '}
            {t('boothgoods:acts.told', {
              what: t(`boothgoods:receive.${what}`),
              n: number(pieces),
            })}
          </span>
        )
      );
    });
  const amounts = act.kind === 'count' ? act.counted : (act.lines ?? []);
  return amounts.map((one) => (
    <span key={`${one.item}/${one.language}`}> · {words.pieces(one)}</span>
  ));
}

/** Day and time as this phone's clock has them. */
function useTime(): (iso: string) => string {
  const { day, time } = useSpeech();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (iso) => `${day(iso, timeZone)} ${time(iso, timeZone)}`;
}
