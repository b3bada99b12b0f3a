import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { isSignedOut } from '../../api/problem.js';
import type { components } from '../../api/schema.js';
import { saveFile } from '../../ui/save-file.js';
import { mediaKey, useMediaChange } from '../media.js';
import { sendFile } from './upload.js';

type Schemas = components['schemas'];

const base = '/api/v1/campaigns/{slug}/media/creatives';
const one = `${base}/{id}/versions/{version}` as const;

const askAll = (slug: string) => answerOf(api.GET(base, { params: { path: { slug } } }));

export function useCreatives(slug: string) {
  return useQuery({ queryKey: [...mediaKey(slug), 'creatives'], queryFn: () => askAll(slug) });
}

export function useCreative(slug: string, id: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'creatives', id],
    queryFn: () => answerOf(api.GET(`${base}/{id}`, { params: { path: { slug, id } } })),
  });
}

export function useApprovals(slug: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'approvals'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/media/approvals', { params: { path: { slug } } })),
  });
}

export function usePlanApprovals(slug: string) {
  return useMediaChange(slug, (body: Schemas['ApprovalPlan']) =>
    answerOf(
      api.PUT('/api/v1/campaigns/{slug}/media/approvals', { params: { path: { slug } }, body }),
    ),
  );
}

export function useMakeCreative(slug: string) {
  return useMediaChange(slug, (body: Schemas['CreativeWanted']) =>
    answerOf(api.POST(base, { params: { path: { slug } }, body })),
  );
}

interface Upload {
  readonly file: File;
  readonly about: Readonly<Record<string, string>>;
  readonly onProgress: (part: number) => void;
}

/** A session that is over in the middle of it is renewed once. */
export function useUpload(slug: string, creative: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, about, onProgress }: Upload) => {
      const query = new URLSearchParams(about);
      const address = `/api/v1/campaigns/${slug}/media/creatives/${creative}/versions?${query}`;
      const send = () => sendFile<Schemas['UploadedArtwork']>(address, file, onProgress);
      try {
        return await send();
      } catch (error) {
        if (!isSignedOut(error)) throw error;
        await askAll(slug);
        return send();
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: mediaKey(slug) }),
  });
}

export function useSubmit(slug: string, id: string, version: string) {
  return useMediaChange(slug, () =>
    answerOf(api.POST(`${one}/review`, { params: { path: { slug, id, version } } })),
  );
}

export function useRecall(slug: string, id: string, version: string) {
  return useMediaChange(slug, () =>
    answerOf(api.POST(`${one}/recall`, { params: { path: { slug, id, version } } })),
  );
}

export function useDecide(slug: string, id: string, version: string) {
  return useMediaChange(slug, (body: Schemas['ArtworkDecision']) =>
    answerOf(api.POST(`${one}/decision`, { params: { path: { slug, id, version } }, body })),
  );
}

export function useWithdraw(slug: string, id: string, version: string) {
  return useMediaChange(slug, (reason: string) =>
    answerOf(
      api.POST(`${one}/withdrawal`, { params: { path: { slug, id, version } }, body: { reason } }),
    ),
  );
}

/** As it was uploaded. */
export function useSaveFile(slug: string, id: string, version: string) {
  return useMutation({
    mutationFn: async (name: string) => {
      const path = { slug, id, version };
      const file = await answerOf(api.GET(`${one}/file`, { params: { path }, parseAs: 'blob' }));
      saveFile(file, name);
    },
  });
}

/** Where the small picture is. */
export function thumbnailAt(slug: string, creative: string, version: string): string {
  return `/api/v1/campaigns/${slug}/media/creatives/${creative}/versions/${version}/thumbnail`;
}
