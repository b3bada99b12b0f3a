import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { OutsideApproval, PledgeText, TextPart } from '../../api/contract.js';

const everyMs = 30_000;
const textKey = (slug: string | undefined) => ['pledge-text', slug];

/** What is signed, and what is on its way; others may write in it meanwhile. Without a campaign nobody is asked. */
export function usePledgeText(slug: string | undefined) {
  return useQuery({
    queryKey: textKey(slug),
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/campaigns/{slug}/pledge-text', { params: { path: { slug: slug! } } }),
      ),
    enabled: slug !== undefined,
    refetchInterval: everyMs,
  });
}

export function useVersions(slug: string) {
  return useQuery({
    queryKey: [...textKey(slug), 'versions'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/pledge-text/versions', { params: { path: { slug } } }),
        )
      ).versions,
  });
}

/** Does something with the text. Its answer is how it stands then; after a refusal it is read again. */
function useChange<Given>(slug: string, change: (given: Given) => Promise<PledgeText>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (text) => {
      queries.setQueryData(textKey(slug), text);
      // A draft that is over may have become a version.
      if (!text.draft) void queries.invalidateQueries({ queryKey: [...textKey(slug), 'versions'] });
    },
    onError: () => queries.invalidateQueries({ queryKey: textKey(slug), exact: true }),
  });
}

export function useStart(slug: string) {
  return useChange<void>(slug, () =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/pledge-text/draft', { params: { path: { slug } } }),
    ),
  );
}

type Locale = TextPart['locale'];
interface Looked {
  readonly locale: Locale;
  readonly draft: string;
  readonly revision: number;
}

export function useWrite(slug: string) {
  return useChange(slug, ({ locale, ...body }: Looked & { statement: string; plain: string[] }) =>
    answerOf(
      api.PUT('/api/v1/campaigns/{slug}/pledge-text/draft/{locale}', {
        params: { path: { slug, locale } },
        body,
      }),
    ),
  );
}

export function useApprove(slug: string) {
  return useChange(slug, ({ locale, ...body }: Looked) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/pledge-text/draft/{locale}/approval', {
        params: { path: { slug, locale } },
        body,
      }),
    ),
  );
}

export function useDiscard(slug: string) {
  return useChange(slug, (draft: string) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/pledge-text/draft/{draft}', {
        params: { path: { slug, draft } },
      }),
    ),
  );
}

export function usePreview(slug: string) {
  return useMutation({
    mutationFn: (approval: OutsideApproval | undefined) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/pledge-text/preview', {
          params: { path: { slug } },
          body: { ...(approval && { approval }) },
        }),
      ),
  });
}

export function usePublish(slug: string) {
  return useChange(slug, (body: { fingerprint: string; approval?: OutsideApproval | undefined }) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/pledge-text/publication', {
        params: { path: { slug } },
        body,
      }),
    ),
  );
}
