import { useState } from 'react';
import { Link } from 'react-router';
import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { mayPlan } from '../event/event.rules.js';
import { InTheWay } from '../event/in-the-way.js';
import { StillPlaceholder, usePlaceholder } from '../event/still-placeholder.js';
import { useWords } from '../words.js';
import { CancelSeries } from './cancel-series.js';
import { ChangeSeries } from './change-series.js';
import { useDays, useSeriesStep } from './series.js';
import { daysFor } from './series.rules.js';
import './series.css';

interface SeriesProps {
  readonly event: CampaignEvent;
  readonly slug: string;
}

/** The days that belong together, and what can be done with all of them at once. */
export function Series({ event, slug }: SeriesProps) {
  return event.series === null ? null : <Shown event={event} slug={slug} id={event.series} />;
}

function Shown({ event, slug, id }: SeriesProps & { id: string }) {
  const { t, number } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const days = useDays(slug, id);
  const all = days.data ?? [];
  return (
    <section>
      <h2>{t('deskseries:section.title')}</h2>
      <Failure error={days.error} quiet />
      {all.length > 0 && (
        <p>{t('deskseries:section.days', { count: all.length, n: number(all.length) })}</p>
      )}
      <ul className="series-days">
        {all.map((day) => (
          <li key={day.id}>
            <Link
              to={`/schedule/events/${day.id}`}
              className="past-link"
              aria-current={day.id === event.id ? 'page' : undefined}
            >
              {words.day(day.starts)}
            </Link>{' '}
            <span className="fine">{t(`deskschedule:states.${day.state}`)}</span>
          </li>
        ))}
      </ul>
      {mayPlan(campaign?.role) && <Acts days={all} slug={slug} id={id} />}
    </section>
  );
}

interface ActsProps {
  readonly days: readonly CampaignEvent[];
  readonly slug: string;
  readonly id: string;
}

function Acts({ days, slug, id }: ActsProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const step = useSeriesStep(slug, id);
  const [asked, setAsked] = useState<'change' | 'cancel' | 'placeholder'>();
  const placeholder = usePlaceholder(slug, days);
  const close = () => setAsked(undefined);
  const go = (what: 'propose' | 'confirm') =>
    step.mutate(
      { step: what, events: daysFor(what, days) },
      {
        onSuccess: () => {
          close();
          toast({ text: t(`deskseries:${what}.done`) });
        },
      },
    );
  const shows = (act: Parameters<typeof daysFor>[0]) => daysFor(act, days).length;
  const named = (act: Parameters<typeof daysFor>[0]) =>
    t(`deskseries:${act}.open`, { count: shows(act), n: number(shows(act)) });
  return (
    <>
      <InTheWay error={step.error} slug={slug} onReload={step.reset} />
      <div className="buttons">
        {(['propose', 'confirm'] as const).map(
          (what) =>
            shows(what) > 0 && (
              <Button
                key={what}
                busy={step.isPending && step.variables.step === what}
                onClick={() =>
                  what === 'confirm' && placeholder ? setAsked('placeholder') : go(what)
                }
              >
                {named(what)}
              </Button>
            ),
        )}
        {shows('change') > 0 && (
          <Button onClick={() => setAsked('change')}>{named('change')}</Button>
        )}
        {shows('cancel') > 0 && (
          <Button kind="danger" onClick={() => setAsked('cancel')}>
            {named('cancel')}
          </Button>
        )}
      </div>
      <StillPlaceholder
        venue={placeholder}
        opened={asked === 'placeholder'}
        error={step.error}
        busy={step.isPending}
        onSend={() => go('confirm')}
        onClose={close}
      />
      <Dialog opened={asked === 'change'} onClose={close} title={t('deskseries:change.title')}>
        <ChangeSeries days={days} slug={slug} id={id} onClose={close} />
      </Dialog>
      <Dialog opened={asked === 'cancel'} onClose={close} title={t('deskseries:cancel.title')}>
        <CancelSeries days={days} slug={slug} id={id} onClose={close} />
      </Dialog>
    </>
  );
}
