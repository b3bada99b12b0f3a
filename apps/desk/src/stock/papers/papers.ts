import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { stockKey } from '../stock.js';

export type Waybill = components['schemas']['Waybill'];

export function useWaybill(slug: string, id: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'waybill', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/transfers/{id}/waybill', {
          params: { path: { slug, id } },
        }),
      ),
  });
}
