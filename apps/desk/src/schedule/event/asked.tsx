import type { CampaignEvent, EventProposal } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { useProposals, useTakeTime } from '../events.js';
import { useWords } from '../words.js';
import { mayChange, mayPlan } from './event.rules.js';
import { InTheWay } from './in-the-way.js';

interface AskedProps {
  readonly event: CampaignEvent;
  readonly slug: string;
}

/** What the venue was asked, and what it said. */
export function Asked({ event, slug }: AskedProps) {
  const { t } = useLanguage();
  const proposals = useProposals(slug, event.id);
  if (proposals.data?.length === 0) return null;
  return (
    <section>
      <h2>{t('deskschedule:asked.title')}</h2>
      <Failure error={proposals.error} quiet />
      <ul className="lines">
        {proposals.data?.map((proposal, index) => (
          <Proposal
            key={proposal.id}
            proposal={proposal}
            isNewest={index === 0}
            event={event}
            slug={slug}
          />
        ))}
      </ul>
    </section>
  );
}

interface ProposalProps extends AskedProps {
  readonly proposal: EventProposal;
  readonly isNewest: boolean;
}

function Proposal({ proposal, isNewest, event, slug }: ProposalProps) {
  const { t, moment, weekday } = useLanguage();
  const { campaign } = useWork();
  const zone = campaign!.timeZone;
  const { answer, ended, reference, via, askedAt, holdsUntil, answeredAt, remark } = proposal;
  const outcome = () => {
    if (answer)
      return t(`deskschedule:asked.${answer}`, {
        day: weekday(answeredAt!, zone),
        via: t(`deskschedule:via.${proposal.answeredVia!}`),
      });
    return ended
      ? t(`deskschedule:asked.ended.${ended}`)
      : t('deskschedule:asked.waits', { day: weekday(holdsUntil, zone) });
  };
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t('deskschedule:asked.reference', { reference: isolated(reference) })}
        </p>
        <p className="fine">
          {t(`deskschedule:asked.by.${via}`, { moment: moment(askedAt, zone) })}
        </p>
        <p>{outcome()}</p>
        {answer && ended === 'lapsed' && <p>{t('deskschedule:asked.ended.lapsed')}</p>}
        {remark && <blockquote className="venue-said">{remark}</blockquote>}
        <Suggestions proposal={proposal} event={event} slug={slug} mayTake={isNewest} />
      </div>
    </li>
  );
}

interface SuggestionsProps extends AskedProps {
  readonly proposal: EventProposal;
  readonly mayTake: boolean;
}

/** Other times that would suit the venue, each with the way to take it. */
function Suggestions({ proposal, event, slug, mayTake }: SuggestionsProps) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const toast = useToast();
  const take = useTakeTime(slug, event.id);
  const { suggestions } = proposal;
  if (suggestions.length === 0) return null;
  const offers = mayTake && mayPlan(campaign?.role) && mayChange(event.state);
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
              {offers && (
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
              )}
            </li>
          );
        })}
      </ul>
      <InTheWay error={take.error} slug={slug} onReload={take.reset} />
    </>
  );
}
