import type { CampaignEvent } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Confirm } from '../../ui/confirm.js';
import { useVenues } from '../venues/venues.js';
import { useWords } from '../words.js';

/** Whether a venue among these has no real name yet. */
export function usePlaceholder(slug: string, events: readonly Pick<CampaignEvent, 'venue'>[]) {
  const venues = useVenues(slug);
  return (venues.data ?? []).find(
    ({ id, placeholder }) => placeholder && events.some(({ venue }) => venue.id === id),
  );
}

interface StillPlaceholderProps {
  readonly venue: Pick<CampaignEvent['venue'], 'names'> | undefined;
  readonly opened: boolean;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** Asks before something is agreed with a venue that has no real name yet. */
export function StillPlaceholder({ venue, ...props }: StillPlaceholderProps) {
  const { t } = useLanguage();
  const words = useWords();
  return (
    <Confirm
      {...props}
      title={t('deskschedule:stillPlaceholder.title')}
      text={t('deskschedule:stillPlaceholder.text', {
        venue: isolated(venue ? words.text(venue.names) : ''),
      })}
      submit={t('deskschedule:stillPlaceholder.submit')}
    />
  );
}
