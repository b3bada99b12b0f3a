import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { mediaKey } from '../media.js';

export type Response = components['schemas']['MediaResponseTable'];
export type Placed = Response['placements'][number];
export type Other = Response['others'][number];
export type AtBooth = Response['booths'][number];
export type ChannelSum = Response['channels'][number];

/** What each placement and link brought from one day to another, both included. */
export function useResponse(slug: string, { from, to }: { from: string; to: string }) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'response', from, to],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/media/response/table', {
          params: { path: { slug }, query: { from, to } },
        }),
      ),
    placeholderData: (before) => before,
  });
}
