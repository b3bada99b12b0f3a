import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { mediaKey, useMediaChange } from '../media.js';

type Schemas = components['schemas'];
export type Figure = Schemas['MediaAudience']['figures'][number];
export type FigureWanted = Schemas['AudienceFigureWanted'];
export type Reach = Schemas['MediaPlan']['placements'][number]['reach'];

const base = '/api/v1/campaigns/{slug}/media/audience';

/** Of all outlets, and of the population. */
export function useAudience(slug: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'audience'],
    queryFn: async () => (await answerOf(api.GET(base, { params: { path: { slug } } }))).figures,
  });
}

export function useAddFigure(slug: string) {
  return useMediaChange(slug, (body: FigureWanted) =>
    answerOf(api.POST(base, { params: { path: { slug } }, body })),
  );
}

export function useRemoveFigure(slug: string) {
  return useMediaChange(slug, (id: string) =>
    answerOf(api.DELETE(`${base}/{id}`, { params: { path: { slug, id } } })),
  );
}
