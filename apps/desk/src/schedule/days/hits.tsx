import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones } from '../../ui/page.js';
import { State } from '../event/state.js';
import { useWords } from '../words.js';
import { useHits, useSeeDays, useDays } from './days.js';

interface HitsProps {
  readonly slug: string;
  readonly id: string | undefined;
  readonly plans: boolean;
  readonly onClose: () => void;
}

/** The events on these days. They stay where they are unless somebody moves them. */
export function Hits({ slug, id, plans, onClose }: HitsProps) {
  const { t } = useLanguage();
  return (
    <Dialog opened={id !== undefined} onClose={onClose} title={t('deskcalendar:days.hits.title')}>
      {id && <Shown slug={slug} id={id} plans={plans} onClose={onClose} />}
    </Dialog>
  );
}

function Shown({ slug, id, plans, onClose }: HitsProps & { id: string }) {
  const { t } = useLanguage();
  const words = useWords();
  const hits = useHits(slug, id);
  const days = useDays(slug, {});
  const see = useSeeDays(slug);
  const waits = days.data?.some((one) => one.id === id && one.hits > 0);
  return (
    <div className="form">
      <Failure error={hits.error ?? see.error} quiet />
      {hits.isPending && <Bones lines={2} />}
      {hits.data?.length === 0 && <p className="nothing">{t('deskcalendar:days.hits.none')}</p>}
      <ul className="lines">
        {hits.data?.map((event) => (
          <li key={event.id} className="line">
            <div>
              <p className="line-name">
                <Link to={`/schedule/events/${event.id}`} className="past-link">
                  <bdi>{words.event(event)}</bdi>
                </Link>
              </p>
              <p className="fine">
                <bdi>{words.place(event)}</bdi>
                {' · '}
                {t('deskschedule:dayAndSpan', {
                  day: words.day(event.starts),
                  span: words.span(event.starts, event.ends),
                })}
              </p>
            </div>
            <State state={event.state} />
          </li>
        ))}
      </ul>
      <div className="buttons">
        {plans && waits && (
          <Button
            kind="main"
            busy={see.isPending}
            onClick={() => see.mutate(id, { onSuccess: onClose })}
          >
            {t('deskcalendar:days.hits.seen')}
          </Button>
        )}
        <Button kind="text" onClick={onClose} data-autofocus>
          {t('desk:close')}
        </Button>
      </div>
    </div>
  );
}
