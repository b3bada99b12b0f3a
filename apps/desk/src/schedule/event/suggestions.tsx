import type { CampaignEvent, EventProposal } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { useTakeTime } from '../events.js';
import { useWords } from '../words.js';
import { mayChange, mayPlan } from './event.rules.js';
import { InItsWay } from './in-its-way.js';
import { InTheWay } from './in-the-way.js';

interface SuggestionsProps {
  readonly proposal: EventProposal;
  readonly event: CampaignEvent;
  readonly slug: string;
  readonly mayTake: boolean;
}

/** Other times that would suit the venue. Whoever may take one sees first what stands in its way. */
export function Suggestions({ proposal: { suggestions }, event, slug, mayTake }: SuggestionsProps) {
  const { campaign } = useWork();
  const words = useWords();
  const { t } = useLanguage();
  if (suggestions.length === 0) return null;
  if (mayTake && mayPlan(campaign?.role) && mayChange(event.state))
    return <Offers suggestions={suggestions} event={event} slug={slug} />;
  return (
    <ul className="suggestions">
      {suggestions.map(({ starts, ends }) => (
        <li key={starts}>
          {t('deskschedule:dayAndSpan', { day: words.day(starts), span: words.span(starts, ends) })}
        </li>
      ))}
    </ul>
  );
}

interface OffersProps {
  readonly suggestions: EventProposal['suggestions'];
  readonly event: CampaignEvent;
  readonly slug: string;
}

function Offers({ suggestions, event, slug }: OffersProps) {
  const { t } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const take = useTakeTime(slug, event.id);
  return (
    <>
      <ul className="suggestions">
        {suggestions.map(({ starts, ends }) => {
          const when = t('deskschedule:dayAndSpan', {
            day: words.day(starts),
            span: words.span(starts, ends),
          });
          return (
            <li key={starts}>
              <span>{when}</span>
              <Button
                aria-label={t('deskschedule:asked.takeThis', { when })}
                busy={take.isPending && take.variables.starts === starts}
                onClick={() =>
                  take.mutate(
                    { version: event.version, starts, ends },
                    { onSuccess: () => toast({ text: t('deskschedule:asked.taken') }) },
                  )
                }
              >
                {t('deskschedule:asked.take')}
              </Button>
              <InItsWay event={event} slug={slug} starts={starts} ends={ends} />
            </li>
          );
        })}
      </ul>
      <InTheWay error={take.error} slug={slug} onReload={take.reset} />
    </>
  );
}
