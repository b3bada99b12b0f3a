import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { components, paths } from '../api/schema.js';

export type Stock = components['schemas']['Stock'];
export type Place = Stock['places'][number];
export type Movement = components['schemas']['Movement'];
type Routes = paths['/api/v1/campaigns/{slug}/stock/movements'];
export type MovementWanted = NonNullable<
  Routes['post']['requestBody']
>['content']['application/json'];
export type LedgerSearch = Omit<
  NonNullable<Routes['get']['parameters']['query']>,
  'before' | 'limit'
>;

/** Everything of the stock is kept below this: whatever is moved, all of it is read again. */
export const stockKey = (slug: string) => ['stock', slug];

/** What is where, now or at an instant. */
export function useStock(slug: string, at?: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'board', at],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock', {
          params: { path: { slug }, query: at === undefined ? {} : { at } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The ledger, the newest first, a page at a time. */
export function useLedger(slug: string, search: LedgerSearch) {
  return useInfiniteQuery({
    queryKey: [...stockKey(slug), 'ledger', search],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/stock/movements', {
          params: {
            path: { slug },
            query: { ...search, ...(pageParam !== undefined && { before: pageParam }) },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** Does something with the stock, and reads all of it again. */
export function useStockChange<Given, Answer>(
  slug: string,
  change: (given: Given) => Promise<Answer>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: stockKey(slug) }),
  });
}

/** The key is of the movement: whoever sends the same once more, because no answer came, moves nothing twice. */
export function useMove(slug: string) {
  return useStockChange(slug, ({ key, body }: { key: string; body: MovementWanted }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/movements', {
        params: { path: { slug }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
}

/** A movement is taken back once, so its own id is key enough. */
export function useTakeBack(slug: string) {
  return useStockChange(slug, ({ id, reason }: { id: string; reason: 'mistake' | 'not-done' }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/movements/{id}/reversal', {
        params: { path: { slug, id }, header: { 'Idempotency-Key': `back:${id}` } },
        body: { reason },
      }),
    ),
  );
}

export type PlaceWanted = components['schemas']['PlaceWanted'];

export function useAddPlace(slug: string) {
  return useStockChange(slug, (body: PlaceWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/places', { params: { path: { slug } }, body }),
    ),
  );
}

export function useChangePlace(slug: string) {
  return useStockChange(
    slug,
    ({ id, ...body }: { id: string } & components['schemas']['PlaceChanges']) =>
      answerOf(
        api.PATCH('/api/v1/campaigns/{slug}/stock/places/{id}', {
          params: { path: { slug, id } },
          body,
        }),
      ),
  );
}

export function useClosePlace(slug: string) {
  return useStockChange(slug, ({ id, version }: Pick<Place, 'id' | 'version'>) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/stock/places/{id}', {
        params: { path: { slug, id }, query: { version } },
      }),
    ),
  );
}

/** What a counted list would bring; nothing is stored. */
export function usePreviewOpening(slug: string) {
  return useMutation({
    mutationFn: (csv: string) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/stock/opening/preview', {
          params: { path: { slug } },
          body: { csv },
        }),
      ),
  });
}

export function useImportOpening(slug: string) {
  return useStockChange(slug, (csv: string) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/stock/opening', {
        params: { path: { slug } },
        body: { csv },
      }),
    ),
  );
}
