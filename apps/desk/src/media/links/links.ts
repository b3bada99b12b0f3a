import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { saveFile } from '../../ui/save-file.js';
import { mediaKey, useMediaChange } from '../media.js';

type Schemas = components['schemas'];
export type MediaLinks = Schemas['MediaLinks'];
export type MediaLink = MediaLinks['links'][number];
export type LinkWanted = Schemas['LinkWanted'];
type Format = 'pdf' | 'svg' | 'png';

const base = '/api/v1/campaigns/{slug}/media/links';

/** Those that are like what is typed, by their codes, a page at a time, with the visits of four weeks. */
export function useLinks(slug: string, typed: string) {
  const q = typed.trim();
  return useInfiniteQuery({
    queryKey: [...mediaKey(slug), 'links', q],
    queryFn: ({ pageParam: after }) =>
      answerOf(
        api.GET(base, {
          params: { path: { slug }, query: { ...(q && { q }), ...(after && { after }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export function useMakeLink(slug: string) {
  return useMediaChange(slug, (body: LinkWanted) =>
    answerOf(api.POST(base, { params: { path: { slug } }, body })),
  );
}

export function useChangeLink(slug: string) {
  return useMediaChange(slug, ({ code, ...body }: { code: string } & Schemas['LinkChanges']) =>
    answerOf(api.PATCH(`${base}/{code}`, { params: { path: { slug, code } }, body })),
  );
}

const pictureAt = (slug: string, code: string, format: Format) => ({
  params: { path: { slug, code }, query: { format } },
});

/** As a page shows it. */
export function usePicture(slug: string, code: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'link-picture', code],
    queryFn: async () => {
      const svg = await answerOf(
        api.GET(`${base}/{code}/picture`, {
          ...pictureAt(slug, code, 'svg'),
          parseAs: 'text',
        }),
      );
      return `data:image/svg+xml,${encodeURIComponent(String(svg))}`;
    },
  });
}

/** As a printer's shop takes it. */
export function useSavePicture(slug: string, code: string) {
  return useMutation({
    mutationFn: async (format: Format) => {
      const file = await answerOf(
        api.GET(`${base}/{code}/picture`, { ...pictureAt(slug, code, format), parseAs: 'blob' }),
      );
      saveFile(file, `${code}.${format}`);
    },
  });
}
