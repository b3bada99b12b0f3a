import { useState } from 'react';
import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useProposals, useStep } from '../events.js';
import { waysFrom, type Step } from './event.rules.js';
import { InTheWay } from './in-the-way.js';
import { RecordAnswer } from './record-answer.js';

/** What comes next, as one action; beside it what may come instead. */
export function Steps({ event, slug }: { event: CampaignEvent; slug: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const step = useStep(slug, event.id);
  const [isRecording, setRecording] = useState(false);
  const ways = waysFrom(event.state);
  if (ways.length === 0) return null;
  const take = (wanted: Step) =>
    step.mutate(
      { step: wanted, version: event.version },
      { onSuccess: () => toast({ text: t(`deskschedule:steps.${wanted}.done`) }) },
    );
  const close = () => setRecording(false);
  return (
    <section className="next-step">
      <Waits event={event} slug={slug} />
      <InTheWay error={step.error} slug={slug} onReload={step.reset} />
      <div className="buttons">
        {ways.map((way, index) => (
          <Button
            key={way}
            kind={index === 0 ? 'main' : 'quiet'}
            busy={step.isPending && step.variables.step === way}
            onClick={() => (way === 'answer' ? setRecording(true) : take(way))}
          >
            {t(`deskschedule:steps.${way}.do`)}
          </Button>
        ))}
      </div>
      <Dialog opened={isRecording} onClose={close} title={t('deskschedule:answer.title')}>
        <RecordAnswer event={event} slug={slug} onClose={close} />
      </Dialog>
    </section>
  );
}

/** What is waited for, in a sentence. */
function Waits({ event, slug }: { event: CampaignEvent; slug: string }) {
  const { t, weekday } = useLanguage();
  const { campaign } = useWork();
  const proposals = useProposals(slug, event.id);
  const [newest] = proposals.data ?? [];
  const { state } = event;
  if (state !== 'proposed') return <p>{t(`deskschedule:waits.${state}`)}</p>;
  if (!newest) return null;
  if (newest.answer === 'suggested') return <p>{t('deskschedule:waits.suggested')}</p>;
  const until = weekday(newest.holdsUntil, campaign!.timeZone);
  return <p>{t(`deskschedule:waits.${newest.via}`, { day: until })}</p>;
}
