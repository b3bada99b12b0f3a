import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { mediaKey, useMediaChange } from '../media.js';

type Schemas = components['schemas'];
export type Publications = Schemas['Publications'];
export type Publication = Schemas['Publication'];
export type PublicationWanted = Schemas['PublicationWanted'];
export type TextHead = Publication['texts'][number];
export type Text = Schemas['PublicationText'];
export type TextStep = Schemas['PublicationTextStep'];
export type Print = Publication['prints'][number];
export type Printable = Publication['artworks'][number];
export type PrintWanted = Schemas['PublicationPrintWanted'];

const base = '/api/v1/campaigns/{slug}/media/publications';

export function usePublications(slug: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'publications'],
    queryFn: () => answerOf(api.GET(base, { params: { path: { slug } } })),
  });
}

export function usePublication(slug: string, id: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'publication', id],
    queryFn: () => answerOf(api.GET(`${base}/{id}`, { params: { path: { slug, id } } })),
  });
}

/** What a version says; of none, nothing is asked. */
export function useText(slug: string, id: string, text: string | undefined) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'publication', id, 'text', text],
    enabled: text !== undefined,
    queryFn: () =>
      answerOf(
        api.GET(`${base}/{id}/texts/{text}`, { params: { path: { slug, id, text: text! } } }),
      ),
  });
}

export function useBegin(slug: string) {
  return useMediaChange(slug, (body: PublicationWanted) =>
    answerOf(api.POST(base, { params: { path: { slug } }, body })),
  );
}

export function useRenamePublication(slug: string, id: string) {
  return useMediaChange(slug, (body: Schemas['PublicationNames']) =>
    answerOf(api.PUT(`${base}/{id}/names`, { params: { path: { slug, id } }, body })),
  );
}

type Drafted = Schemas['PublicationTextWanted'] & { readonly language: string };

export function useWrite(slug: string, id: string) {
  return useMediaChange(slug, ({ language, ...body }: Drafted) =>
    answerOf(
      api.PUT(`${base}/{id}/drafts/{language}`, { params: { path: { slug, id, language } }, body }),
    ),
  );
}

export function useTextStep(slug: string, id: string, text: string) {
  return useMediaChange(slug, (body: TextStep) =>
    answerOf(
      api.POST(`${base}/{id}/texts/{text}/steps`, { params: { path: { slug, id, text } }, body }),
    ),
  );
}

export function usePrint(slug: string, id: string) {
  return useMediaChange(slug, (body: PrintWanted) =>
    answerOf(api.POST(`${base}/{id}/prints`, { params: { path: { slug, id } }, body })),
  );
}
