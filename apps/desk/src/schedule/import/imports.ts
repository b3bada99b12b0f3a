import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { useScheduleChange } from '../events.js';

/** What a file of venues would bring; nothing is stored. */
export function usePreviewVenues(slug: string) {
  return useMutation({
    mutationFn: (csv: string) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/venues/import/preview', {
          params: { path: { slug } },
          body: { csv },
        }),
      ),
  });
}

export function useImportVenues(slug: string) {
  return useScheduleChange(slug, (csv: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/venues/import', {
        params: { path: { slug } },
        body: { csv },
      }),
    ),
  );
}

/** What a table of events would bring; nothing is stored. */
export function usePreviewEvents(slug: string) {
  return useMutation({
    mutationFn: (table: string) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/events/paste/preview', {
          params: { path: { slug } },
          body: { table },
        }),
      ),
  });
}

export function usePasteEvents(slug: string) {
  return useScheduleChange(slug, (table: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/paste', {
        params: { path: { slug } },
        body: { table },
      }),
    ),
  );
}
