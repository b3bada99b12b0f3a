import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { mediaKey, useMediaChange } from '../media.js';

type Schemas = components['schemas'];
export type Sites = Schemas['Sites'];
export type Site = Sites['sites'][number];
export type SiteWanted = Schemas['SiteWanted'];

const base = '/api/v1/campaigns/{slug}/media/sites';
const listed = '/api/v1/campaigns/{slug}/media/outlets/{id}/sites';
const at = (slug: string, id: string) => ({ params: { path: { slug, id } } });
type Looked = Pick<Site, 'id' | 'version'>;

/** All of the campaign, with whose they are. */
export function useSites(slug: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'sites'],
    queryFn: () => answerOf(api.GET(base, { params: { path: { slug } } })),
  });
}

export function useAddSite(slug: string) {
  return useMediaChange(slug, (body: SiteWanted) =>
    answerOf(api.POST(base, { params: { path: { slug } }, body })),
  );
}

export function useChangeSite(slug: string) {
  return useMediaChange(slug, ({ id, ...body }: { id: string } & Schemas['SiteChanges']) =>
    answerOf(api.PATCH(`${base}/{id}`, { ...at(slug, id), body })),
  );
}

export function useCloseSite(slug: string) {
  return useMediaChange(slug, ({ id, version }: Looked) =>
    answerOf(api.POST(`${base}/{id}/closing`, { ...at(slug, id), body: { version } })),
  );
}

export function useReopenSite(slug: string) {
  return useMediaChange(slug, ({ id, version }: Looked) =>
    answerOf(api.POST(`${base}/{id}/reopening`, { ...at(slug, id), body: { version } })),
  );
}

/** What a list would bring, and what is wrong in it; nothing is stored. */
export function usePreviewSites(slug: string, outlet: string) {
  return useMutation({
    mutationFn: (csv: string) =>
      answerOf(api.POST(`${listed}/preview`, { ...at(slug, outlet), body: { csv } })),
  });
}

export function useImportSites(slug: string, outlet: string) {
  return useMediaChange(slug, (csv: string) =>
    answerOf(api.POST(`${listed}/import`, { ...at(slug, outlet), body: { csv } })),
  );
}
