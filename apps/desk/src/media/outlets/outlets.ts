import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { mediaKey, useMediaChange } from '../media.js';

type Schemas = components['schemas'];
export type Outlets = Schemas['Outlets'];
export type Outlet = Outlets['outlets'][number];
export type OutletPage = Schemas['OutletWithAll'];
export type OutletWanted = Schemas['OutletWanted'];
export type Rate = OutletPage['rates'][number];
export type RateWanted = Schemas['RateWanted'];

const base = '/api/v1/campaigns/{slug}/media/outlets';
const at = (slug: string, id: string) => ({ params: { path: { slug, id } } });
/** What is acted upon, as it was looked at. */
export type Looked = Pick<Outlet, 'id' | 'version'>;

/** With the channels there are. */
export function useOutlets(slug: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'outlets'],
    queryFn: () => answerOf(api.GET(base, { params: { path: { slug } } })),
  });
}

/** With its rates and frames. */
export function useOutlet(slug: string, id: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'outlet', id],
    queryFn: () => answerOf(api.GET(`${base}/{id}`, at(slug, id))),
  });
}

export function useAddOutlet(slug: string) {
  return useMediaChange(slug, (body: OutletWanted) =>
    answerOf(api.POST(base, { params: { path: { slug } }, body })),
  );
}

export function useChangeOutlet(slug: string) {
  return useMediaChange(slug, ({ id, ...body }: { id: string } & Schemas['OutletChanges']) =>
    answerOf(api.PATCH(`${base}/{id}`, { ...at(slug, id), body })),
  );
}

export function useCloseOutlet(slug: string) {
  return useMediaChange(slug, ({ id, version }: Looked) =>
    answerOf(api.POST(`${base}/{id}/closing`, { ...at(slug, id), body: { version } })),
  );
}

export function useReopenOutlet(slug: string) {
  return useMediaChange(slug, ({ id, version }: Looked) =>
    answerOf(api.POST(`${base}/{id}/reopening`, { ...at(slug, id), body: { version } })),
  );
}

export function useAddRate(slug: string, id: string) {
  return useMediaChange(slug, (body: RateWanted) =>
    answerOf(api.POST(`${base}/{id}/rates`, { ...at(slug, id), body })),
  );
}

export function useEndRate(slug: string, id: string) {
  return useMediaChange(slug, ({ rate, until }: { rate: string; until: string | null }) =>
    answerOf(
      api.PATCH(`${base}/{id}/rates/{rate}`, {
        params: { path: { slug, id, rate } },
        body: { until },
      }),
    ),
  );
}
