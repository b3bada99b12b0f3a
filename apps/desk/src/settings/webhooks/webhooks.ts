import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Delivery, Webhook, WebhookWanted } from '../../api/contract.js';

export const events = [
  'pledge.confirmed',
  'pledge.withdrawn',
  'goal.reached',
  'campaign.published',
] as const satisfies readonly Webhook['events'][number][];

const at = (slug: string, id: string) => ({ params: { path: { slug, id } } });

export function useWebhooks(slug: string) {
  return useQuery({
    queryKey: ['webhooks', slug],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/campaigns/{slug}/webhooks', { params: { path: { slug } } })))
        .webhooks,
  });
}

/** Does something with webhooks, and reads them and what came of them again. */
function useChange<Given, Answer>(slug: string, change: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks', slug] }),
  });
}

export function useMakeWebhook(slug: string) {
  return useChange(slug, (body: WebhookWanted) =>
    answerOf(api.POST('/api/v1/campaigns/{slug}/webhooks', { params: { path: { slug } }, body })),
  );
}

type Changes = Pick<Webhook, 'id'> & Partial<Pick<Webhook, 'url' | 'events' | 'state'>>;

/** Another address, other events, on or off: what is not named stays. */
export function useChangeWebhook(slug: string) {
  return useChange(slug, ({ id, ...body }: Changes) =>
    answerOf(api.PATCH('/api/v1/campaigns/{slug}/webhooks/{id}', { ...at(slug, id), body })),
  );
}

export function useEndWebhook(slug: string) {
  return useChange(slug, (id: string) =>
    answerOf(api.DELETE('/api/v1/campaigns/{slug}/webhooks/{id}', at(slug, id))),
  );
}

export function useRenewSecret(slug: string) {
  return useChange(slug, (id: string) =>
    answerOf(api.POST('/api/v1/campaigns/{slug}/webhooks/{id}/secret', at(slug, id))),
  );
}

export function useTest(slug: string) {
  return useChange(slug, (id: string) =>
    answerOf(api.POST('/api/v1/campaigns/{slug}/webhooks/{id}/test', at(slug, id))),
  );
}

const everyMs = 3_000;

/** The newest fifty; asked again every few seconds while one of them is under way. */
export function useDeliveries(slug: string, id: string) {
  return useQuery({
    queryKey: ['webhooks', slug, id],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/campaigns/{slug}/webhooks/{id}/deliveries', at(slug, id))))
        .deliveries,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? everyMs : false),
  });
}

function isUnderWay({ state }: Delivery): boolean {
  return state === 'queued' || state === 'sending';
}

export function useSendAgain(slug: string, id: string) {
  return useChange(slug, (delivery: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/webhooks/{id}/deliveries/{delivery}/retry', {
        params: { path: { slug, id, delivery } },
      }),
    ),
  );
}
