import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { TemplatedEvent } from '../../api/contract.js';
import { scheduleKey, useScheduleChange } from '../events.js';

/** What events can be planned by. */
export function useTemplates(slug: string | undefined) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'templates'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/templates', { params: { path: { slug: slug! } } }),
        )
      ).templates,
    enabled: slug !== undefined,
  });
}

export function useSaveTemplate(slug: string) {
  return useScheduleChange(slug, (body: { name: string; event: string }) =>
    answerOf(api.POST('/api/v1/campaigns/{slug}/templates', { params: { path: { slug } }, body })),
  );
}

export function useRenameTemplate(slug: string) {
  return useScheduleChange(slug, ({ id, name }: { id: string; name: string }) =>
    answerOf(
      api.PATCH('/api/v1/campaigns/{slug}/templates/{id}', {
        params: { path: { slug, id } },
        body: { name },
      }),
    ),
  );
}

export function useRemoveTemplate(slug: string) {
  return useScheduleChange(slug, (id: string) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/templates/{id}', { params: { path: { slug, id } } }),
    ),
  );
}

export function usePlanBy(slug: string) {
  return useScheduleChange(slug, ({ id, ...body }: TemplatedEvent & { id: string }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/templates/{id}/events', {
        params: { path: { slug, id } },
        body,
      }),
    ),
  );
}
