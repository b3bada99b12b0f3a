import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { mediaKey, useMediaChange } from '../media.js';

type Schemas = components['schemas'];
export type Proof = Schemas['MediaProof'];
export type ProofKind = Proof['kind'];
export type ProofState = Proof['state'];
export type Part = Proof['parts'][number];
export type Unsorted = Schemas['MediaProofsUnsorted'];
export type Photo = Unsorted['photos'][number];
export type MissingProof = Schemas['MediaProofsMissing']['placements'][number];

const base = '/api/v1/campaigns/{slug}/media/proofs';
const ofPlacement = '/api/v1/campaigns/{slug}/media/placements/{id}/proofs';
const at = (slug: string, id: string) => ({ params: { path: { slug, id } } });

/** Where its picture is; small, or whole. */
export const pictureAt = (slug: string, id: string, size: 'thumbnail' | 'picture') =>
  `/api/v1/campaigns/${slug}/media/proofs/${id}/${size}`;

export interface Filter {
  readonly state?: ProofState;
  readonly outlet?: string;
}

/** The newest first, a page at a time. */
export function useProofs(slug: string, filter: Filter) {
  return useInfiniteQuery({
    queryKey: [...mediaKey(slug), 'proofs', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET(base, {
          params: {
            path: { slug },
            query: { ...filter, ...(pageParam !== undefined && { before: pageParam }) },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** What proves one placement, and what could. */
export function useProofsOf(slug: string, id: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'proofs-of', id],
    queryFn: () => answerOf(api.GET(ofPlacement, at(slug, id))),
  });
}

/** What nothing proves, though somebody would expect it. */
export function useMissing(slug: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'missing-proofs'],
    queryFn: async () =>
      (await answerOf(api.GET(`${base}/missing`, { params: { path: { slug } } }))).placements,
  });
}

export function useUnsorted(slug: string) {
  return useQuery({
    queryKey: [...mediaKey(slug), 'unsorted-proofs'],
    queryFn: () => answerOf(api.GET(`${base}/unsorted`, { params: { path: { slug } } })),
  });
}

/** Bytes as they are. Nobody keeps what a file is called, so nobody sends it. */
const asFile = {
  bodySerializer: (file: unknown) => file as BodyInit,
  headers: { 'content-type': 'application/octet-stream' },
};
const header = { 'file-name': 'proof' };

export interface Brought {
  readonly file: File;
  readonly kind: ProofKind;
  readonly on?: string;
}

export function useBring(slug: string, id: string) {
  return useMediaChange(slug, ({ file, ...query }: Brought) =>
    answerOf(
      api.POST(ofPlacement, {
        params: { path: { slug, id }, query, header },
        body: file as unknown as string,
        ...asFile,
      }),
    ),
  );
}

/** One of many; whoever sends them reads all again afterwards. */
export function bringUnsorted(slug: string, file: File, kind: 'posting' | 'removal') {
  return answerOf(
    api.POST(`${base}/unsorted`, {
      params: { path: { slug }, query: { kind }, header },
      body: file as unknown as string,
      ...asFile,
    }),
  );
}

export function useSort(slug: string) {
  return useMediaChange(slug, (photos: Schemas['MediaProofSorting']['photos']) =>
    answerOf(
      api.POST(`${base}/sorting`, { params: { path: { slug } }, body: { photos: [...photos] } }),
    ),
  );
}

export function useThrowAway(slug: string) {
  return useMediaChange(slug, (photos: readonly string[]) =>
    answerOf(
      api.POST(`${base}/throwing`, { params: { path: { slug } }, body: { photos: [...photos] } }),
    ),
  );
}

type Looked = Pick<Proof, 'id' | 'version'>;

export function useDecide(slug: string) {
  return useMediaChange(slug, ({ id, ...body }: { id: string } & Schemas['MediaProofVerdict']) =>
    answerOf(api.POST(`${base}/{id}/decision`, { ...at(slug, id), body })),
  );
}

export function useUndo(slug: string) {
  return useMediaChange(slug, ({ id, version }: Looked) =>
    answerOf(api.POST(`${base}/{id}/undo`, { ...at(slug, id), body: { version } })),
  );
}

export function useMove(slug: string) {
  return useMediaChange(slug, ({ id, ...body }: Looked & { placement: string }) =>
    answerOf(api.POST(`${base}/{id}/placement`, { ...at(slug, id), body })),
  );
}
