import { useState } from 'react';
import type { Venue } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { Agenda } from '../calendar/agenda.js';
import { useEvents } from '../events.js';
import { dayOf, wallAt } from '../wall.rules.js';
import '../calendar/agenda.css';

/** What is planned at a venue from today on. */
export function Ahead({ venue, slug }: { venue: Venue; slug: string }) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const [today] = useState(() => dayOf(wallAt(new Date(), campaign!.timeZone)));
  const events = useEvents(slug, { from: today, venue: venue.id });
  const ahead = events.data ?? [];
  return (
    <section>
      <h2>{t('deskschedule:venue.ahead')}</h2>
      <Failure error={events.error} quiet />
      {events.isSuccess && ahead.length === 0 && (
        <p className="nothing">{t('deskschedule:venue.nothingAhead')}</p>
      )}
      {ahead.length > 0 && <Agenda events={ahead} from={today} isNarrowed plans={false} />}
    </section>
  );
}
