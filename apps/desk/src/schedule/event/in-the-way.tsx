import { Link } from 'react-router';
import type { CampaignEvent } from '../../api/contract.js';
import { ApiError } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { useReloadSchedule } from '../events.js';
import { useWords } from '../words.js';
import { changedIn, takenBy } from './about.rules.js';
import './in-the-way.css';

interface InTheWayProps {
  readonly error: unknown;
  readonly slug: string;
  /** Fields that say themselves what is wrong with them. */
  readonly beside?: readonly string[];
  /** What was looked at is to be shown as it is now. */
  readonly onReload?: (() => void) | undefined;
}

/** What did not work, and of a refusal what stands in the way: which event has the space, or what somebody has changed. */
export function InTheWay({ error, slug, beside = [], onReload }: InTheWayProps) {
  const { t } = useLanguage();
  const words = useWords();
  const reload = useReloadSchedule(slug);
  const about = error instanceof ApiError ? error.problem.about : undefined;
  const taken = takenBy(about);
  const changed = changedIn(about);
  return (
    <>
      <Failure error={error} beside={beside} />
      {taken && (
        <p>
          <Link to={`/schedule/events/${taken.event}`}>
            {t('deskschedule:inTheWay.taken', {
              event: isolated(words.event(taken)),
              day: words.day(taken.starts),
              span: words.span(taken.starts, taken.ends),
            })}
          </Link>
        </p>
      )}
      {changed && (
        <div className="in-the-way">
          <ChangedFacts changed={changed} />
          <Button
            onClick={() => {
              void reload();
              onReload?.();
            }}
          >
            {t('deskschedule:inTheWay.reload')}
          </Button>
        </div>
      )}
    </>
  );
}

/** What it is now, of what has changed since it was looked at. */
function ChangedFacts({ changed }: { changed: Readonly<Partial<CampaignEvent>> }) {
  const { t, number } = useLanguage();
  const words = useWords();
  const { state, starts, ends, expectedVisitors } = changed;
  const facts = [
    state && t('deskschedule:inTheWay.state', { state: t(`deskschedule:states.${state}`) }),
    starts && t('deskschedule:inTheWay.starts', { time: words.dayAndTime(starts) }),
    ends && t('deskschedule:inTheWay.ends', { time: words.dayAndTime(ends) }),
    (changed.venue || changed.space) && t('deskschedule:inTheWay.place'),
    'owner' in changed && t('deskwork:owner.changed'),
    expectedVisitors && t('deskschedule:inTheWay.visitors', { n: number(expectedVisitors) }),
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return (
    <ul>
      {facts.map((fact) => (
        <li key={String(fact)}>{fact}</li>
      ))}
    </ul>
  );
}
