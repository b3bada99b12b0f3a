import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { StateForm } from '../event/state.js';
import { useWords } from '../words.js';

/** An event in the month or the week: when, how far, where, and what. */
export function GridEvent({ event }: { event: CampaignEvent }) {
  const { t } = useLanguage();
  const words = useWords();
  return (
    <span className="grid-event-text">
      <span className="grid-event-state">
        <StateForm state={event.state} />
        <span className="grid-event-word">{t(`deskschedule:states.${event.state}`)}</span>
      </span>
      <span className="grid-event-place">
        <span className="grid-event-time">{words.time(event.starts)}</span>{' '}
        <bdi>{words.text(event.venue.names)}</bdi>
      </span>
      <span className="grid-event-name">
        <bdi>{words.event(event)}</bdi>
        {event.space.name && <bdi> · {event.space.name}</bdi>}
      </span>
    </span>
  );
}
