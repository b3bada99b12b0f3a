import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { stockKey } from '../stock.js';

export type Forecast = components['schemas']['Forecast'];
export type ForecastItem = Forecast['items'][number];
export type RunOut = ForecastItem['runOut'];
export type Proposal = ForecastItem['proposals'][number];

/** When each item runs out. Without a campaign nobody is asked. */
export function useForecast(slug: string | undefined) {
  return useQuery({
    enabled: slug !== undefined,
    queryKey: [...stockKey(slug ?? ''), 'forecast'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/forecast', { params: { path: { slug: slug! } } }),
      ),
  });
}

/** A draft of what is proposed. Where the stock has changed since, what is proposed now is read too. */
export function useDraftProposal(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ digest }: Pick<Proposal, 'digest'>) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/stock/forecast/proposals', {
          params: { path: { slug } },
          body: { digest },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: stockKey(slug) }),
  });
}

/** Of a draft that was just made: nobody has changed it. */
export function useGiveUp(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/stock/transfers/{id}/cancellation', {
          params: { path: { slug, id } },
          body: { version: 1 },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: stockKey(slug) }),
  });
}
