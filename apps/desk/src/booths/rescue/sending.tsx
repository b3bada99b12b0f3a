import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../../schedule/words.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { boothsIn } from './booths-in.rules.js';
import { useKnownEntries, useRescuedEvents, useSendRescue } from './rescue.js';
import { Outcome } from './outcome.js';
import type { Rescue } from './rescue.rules.js';

interface SendingProps {
  readonly rescue: Rescue;
  readonly slug: string;
  readonly timeZone: string;
}

/** What a file holds, and once it was sent, what became of it. Sent twice, it counts once. */
export function Sending({ rescue, slug, timeZone }: SendingProps) {
  const { t, number } = useLanguage();
  const { send, told } = useSendRescue(slug, rescue);
  const all = rescue.entries.length + rescue.pledges.length + rescue.acts.length;
  const done = told.entries.length + told.pledges.length + told.acts.length;
  const isBegun = send.isPending || done > 0;
  return (
    <>
      <Preview rescue={rescue} slug={slug} timeZone={timeZone} />
      <Failure error={send.error} />
      {send.error && <p>{t('deskbooths:rescue.again')}</p>}
      {!send.isSuccess && (
        <div className="buttons">
          <Button kind="main" busy={send.isPending} onClick={() => send.mutate()}>
            {t('deskbooths:rescue.send', { count: all, n: number(all) })}
          </Button>
        </div>
      )}
      {isBegun && (
        <div role="status">
          <p>{t('deskbooths:rescue.progress', { done: number(done), all: number(all) })}</p>
          <progress max={all} value={done} aria-label={t('deskbooths:rescue.title')} />
        </div>
      )}
      {send.isSuccess && (
        <>
          <Outcome list="entries" told={told.entries} />
          <Outcome list="pledges" told={told.pledges} />
          <Outcome list="acts" told={told.acts} />
        </>
      )}
    </>
  );
}

function Preview({ rescue, slug, timeZone }: SendingProps) {
  const { t, number, moment } = useLanguage();
  const words = useWords();
  const { device, madeAt, entries, pledges, acts } = rescue;
  const ids = boothsIn(rescue);
  const events = useRescuedEvents(slug, ids);
  const known = useKnownEntries(slug, device, [...new Set(entries.map(({ event }) => event))]);
  const there = entries.filter(({ id }) => known.ids.has(id)).length;
  return (
    <dl className="facts">
      <div>
        <dt>{t('deskbooths:rescue.phone')}</dt>
        <dd>
          {t('deskbooths:rescue.ofPhone', {
            id: isolated(device.slice(-4)),
            moment: moment(madeAt, timeZone),
          })}
        </dd>
      </div>
      <div>
        <dt>{t('deskbooths:rescue.booths')}</dt>
        <dd>
          <ul>
            {events.map(({ data, isPending }, at) => (
              <li key={ids[at]}>
                {data
                  ? t('deskbooths:entries.booth', {
                      booth: isolated(words.event(data)),
                      venue: isolated(words.text(data.venue.names)),
                      day: words.day(data.starts),
                    })
                  : t(`deskbooths:rescue.${isPending ? 'oneMoment' : 'noBooth'}`)}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{t('deskbooths:rescue.lists.entries')}</dt>
        <dd>
          {number(entries.length)}
          {!known.isPending && there > 0 && (
            <> · {t('deskbooths:rescue.there', { count: there, n: number(there) })}</>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('deskbooths:rescue.lists.pledges')}</dt>
        <dd>{number(pledges.length)}</dd>
      </div>
      {acts.length > 0 && (
        <div>
          <dt>{t('deskbooths:rescue.lists.acts')}</dt>
          <dd>{number(acts.length)}</dd>
        </div>
      )}
    </dl>
  );
}
