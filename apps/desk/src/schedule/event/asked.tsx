import type { CampaignEvent, EventProposal } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { useProposals } from '../events.js';
import { Suggestions } from './suggestions.js';

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
