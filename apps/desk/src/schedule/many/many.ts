import { answerOf, api } from '../../api/client.js';
import type { EventsBulkAct } from '../../api/contract.js';
import { useScheduleChange } from '../events.js';

/** The same with many events: with all of them, or with none. */
export function useBulk(slug: string) {
  return useScheduleChange(slug, (body: EventsBulkAct) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/bulk', { params: { path: { slug } }, body }),
    ),
  );
}
