import { answerOf, api } from '../../api/client.js';
import type { SeriesChanges, SeriesWanted } from '../../api/contract.js';
import { useEvents, useScheduleChange } from '../events.js';
import type { Looked } from './series.rules.js';

/** All days of a series, those that are cancelled among them. */
export function useDays(slug: string, series: string) {
  return useEvents(slug, { series, limit: 60 });
}

export function useMakeSeries(slug: string) {
  return useScheduleChange(slug, (body: SeriesWanted) =>
    answerOf(api.POST('/api/v1/campaigns/{slug}/series', { params: { path: { slug } }, body })),
  );
}

export function useChangeSeries(slug: string, id: string) {
  return useScheduleChange(slug, (body: SeriesChanges) =>
    answerOf(
      api.PATCH('/api/v1/campaigns/{slug}/series/{id}', { params: { path: { slug, id } }, body }),
    ),
  );
}

/** Asks the venue about these days in one letter, or says that they are agreed already. */
export function useSeriesStep(slug: string, id: string) {
  return useScheduleChange(
    slug,
    ({ step, events }: { step: 'propose' | 'confirm'; events: Looked[] }) =>
      answerOf(
        api.POST(`/api/v1/campaigns/{slug}/series/{id}/${step}`, {
          params: { path: { slug, id } },
          body: { events },
        }),
      ),
  );
}

export function useCancelSeries(slug: string, id: string) {
  return useScheduleChange(slug, (body: { events: Looked[]; reason: string }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/series/{id}/cancel', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}
