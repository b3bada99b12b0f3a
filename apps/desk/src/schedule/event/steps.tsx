import { useState } from 'react';
import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useProposals, useStep, useTakeTime } from '../events.js';
import { End } from './end.js';
import { isTimely, waysFrom, type Way } from './event.rules.js';
import type { EventProposal } from '../../api/contract.js';
import { InItsWay } from './in-its-way.js';
import { InTheWay } from './in-the-way.js';
import { StillPlaceholder, usePlaceholder } from './still-placeholder.js';
import { useWords } from '../words.js';
import { Unapproved } from '../school/school.js';
import { RecordAnswer } from './record-answer.js';

/** What comes next, as one action; beside it what may come instead. */
export function Steps({ event, slug }: { event: CampaignEvent; slug: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const step = useStep(slug, event.id);
  const take = useTakeTime(slug, event.id);
  const [isRecording, setRecording] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const [doubted, setDoubted] = useState<'confirm' | 'take'>();
  const placeholder = usePlaceholder(slug, [event]);
  const proposals = useProposals(slug, event.id);
  const newest = proposals.data?.[0];
  const [now] = useState(() => new Date());
  const ways = waysFrom(event.state, newest).filter((way) => isTimely(way, event, now));
  if ((ways.length === 0 && event.state !== 'confirmed') || proposals.isPending) return null;
  const go = (way: Way) => {
    if (placeholder && (way === 'confirm' || way === 'take')) setDoubted(way);
    else send(way);
  };
  const send = (way: Way) => {
    const onSuccess = () => {
      setDoubted(undefined);
      toast({ text: t(`deskschedule:steps.${way}.done`) });
    };
    const { version } = event;
    const suggestion = newest?.suggestions[0];
    if (way === 'answer') setRecording(true);
    else if (way === 'finish') setEnding(true);
    else if (way !== 'take') step.mutate({ step: way, version }, { onSuccess });
    else if (suggestion) take.mutate({ version, ...suggestion }, { onSuccess });
  };
  const isBusy = (way: Way) =>
    way === 'take' ? take.isPending : step.isPending && step.variables.step === way;
  const close = () => setRecording(false);
  return (
    <section className="next-step">
      <Waits event={event} newest={newest} />
      {ways[0] === 'take' && <InItsWay event={event} slug={slug} {...newest!.suggestions[0]!} />}
      {event.state !== 'under-way' && event.state !== 'done' && (
        <Unapproved event={event} slug={slug} />
      )}
      <InTheWay error={step.error ?? take.error} slug={slug} onReload={step.reset} />
      <div className="buttons">
        {ways.map((way, index) => (
          <Button
            key={way}
            kind={index === 0 && way !== 'reopen' ? 'main' : 'quiet'}
            busy={isBusy(way)}
            onClick={() => go(way)}
          >
            {t(`deskschedule:steps.${way}.do`)}
          </Button>
        ))}
      </div>
      <Dialog opened={isRecording} onClose={close} title={t('deskschedule:answer.title')}>
        <RecordAnswer event={event} slug={slug} onClose={close} />
      </Dialog>
      <StillPlaceholder
        venue={placeholder}
        opened={doubted !== undefined}
        error={step.error ?? take.error}
        busy={step.isPending || take.isPending}
        onSend={() => doubted && send(doubted)}
        onClose={() => setDoubted(undefined)}
      />
      <End event={event} slug={slug} opened={isEnding} onClose={() => setEnding(false)} />
    </section>
  );
}

interface WaitsProps {
  readonly event: CampaignEvent;
  readonly newest: EventProposal | undefined;
}

/** What is waited for, in a sentence. */
function Waits({ event, newest }: WaitsProps) {
  const { t, weekday } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const { state } = event;
  if (state === 'draft' && newest?.answer === 'declined')
    return <p>{t('deskschedule:waits.declined')}</p>;
  if (state !== 'proposed') return <p>{t(`deskschedule:waits.${state}`)}</p>;
  if (!newest) return null;
  const [suggestion] = newest.suggestions;
  if (newest.answer === 'suggested' && suggestion) {
    const { starts, ends } = suggestion;
    const when = { day: words.day(starts), span: words.span(starts, ends) };
    return <p>{t('deskschedule:waits.time', when)}</p>;
  }
  if (newest.answer === 'suggested') return <p>{t('deskschedule:waits.suggested')}</p>;
  const until = weekday(newest.holdsUntil, campaign!.timeZone);
  return <p>{t(`deskschedule:waits.${newest.via}`, { day: until })}</p>;
}
