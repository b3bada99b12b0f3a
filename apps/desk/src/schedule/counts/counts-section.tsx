import { Link } from 'react-router';
import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { useReady } from '../ready.js';
import { useCounts, useItems, useWitnessed } from './counts.js';
import { countedAt } from './counts.rules.js';
import { CountsTable } from './counts-table.js';
import { Estimates } from './estimates.js';
import { silentOf } from './estimates.rules.js';
import { Handovers } from './handovers.js';
import { useWorked } from './hours.js';
import { Phones } from './phones.js';

interface CountsProps {
  readonly event: CampaignEvent;
  readonly slug: string;
  readonly plans: boolean;
  readonly timeZone: string;
}

const counting = ['confirmed', 'under-way', 'done'];

/** What phones have counted at a booth, and how those stand that will. */
export function Counts({ event, slug, plans, timeZone }: CountsProps) {
  const { t, number, ...language } = useLanguage();
  const isBooth = event.kind === 'booth' && counting.includes(event.state);
  const counts = useCounts(slug, event.id, isBooth);
  const witnessed = useWitnessed(slug, event.id, isBooth);
  const isPlanned = event.state === 'confirmed';
  const ready = useReady(slug, isBooth && (isPlanned || plans));
  const items = useItems(slug, isBooth && plans);
  const { hours } = useWorked(slug, event.id, isBooth && plans);
  if (!isBooth) return null;
  const { figures = [], devices = [], estimates = [] } = counts.data ?? {};
  const { quarantined = 0, waitingForApproval = 0 } = counts.data ?? {};
  const counted = countedAt(figures, witnessed.data?.taken ?? 0);
  const phones = ready.data?.phones ?? [];
  return (
    <section id="counts">
      <h2>{t('deskcounts:title')}</h2>
      <Failure error={counts.error ?? witnessed.error} quiet />
      {isPlanned && phones.length > 0 && (
        <p>
          {t('deskcounts:ready', {
            ready: number(ready.data?.ready ?? 0),
            count: phones.length,
          })}
        </p>
      )}
      {counts.data && counted.length === 0 && <p className="nothing">{t('deskcounts:nothing')}</p>}
      {counted.length > 0 && (
        <CountsTable
          counted={counted}
          hours={hours}
          items={items.data ?? []}
          language={{ t, ...language }}
        />
      )}
      <Held event={event.id} count={quarantined + waitingForApproval} plans={plans} />
      <Phones
        slug={slug}
        event={event.id}
        phones={devices}
        silent={isPlanned ? [] : silentOf(phones, devices)}
        estimates={estimates}
        plans={plans}
        timeZone={timeZone}
      />
      <Handovers handovers={counts.data?.handovers ?? []} timeZone={timeZone} />
      <Estimates slug={slug} estimates={estimates} plans={plans} timeZone={timeZone} />
      {(counted.length > 0 || event.state === 'done') && (
        <p>
          <ButtonLink to={`/schedule/events/${event.id}/report`}>
            {t('deskcounts:report.open')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

interface HeldProps {
  readonly event: string;
  readonly count: number;
  readonly plans: boolean;
}

/** What was kept and not counted, and the way to it for whoever decides. */
function Held({ event, count, plans }: HeldProps) {
  const { t, number } = useLanguage();
  if (count === 0) return null;
  return (
    <p className="notice">
      <span>
        {t('deskcounts:held', { count, n: number(count) })}{' '}
        {plans && (
          <Link to={`/pledges/booths?event=${event}#entries`}>{t('deskcounts:seeHeld')}</Link>
        )}
      </span>
    </p>
  );
}
