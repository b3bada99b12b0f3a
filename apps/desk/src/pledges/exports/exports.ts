import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { ContactExportRequest } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import type { Locale } from '@blueheart/i18n';
import { fileNameIn } from './exports.rules.js';
import { saveFile } from '../../ui/save-file.js';

export const parts = ['day', 'governorate', 'source', 'language'] as const;
export type Part = (typeof parts)[number];
export const formats = ['xlsx', 'csv'] as const;
export type Format = (typeof formats)[number];

const everyMs = 60_000;

/** What was asked for, the newest first; without a campaign nobody is asked. */
export function useContactExports(slug: string | undefined) {
  return useQuery({
    queryKey: ['exports', slug],
    queryFn: async () => {
      const path = { slug: slug! };
      return (
        await answerOf(api.GET('/api/v1/campaigns/{slug}/exports/contacts', { params: { path } }))
      ).exports;
    },
    enabled: slug !== undefined,
    refetchInterval: everyMs,
  });
}

/** Does something with requests, and reads them again, whatever came of it. */
function useChange<Given, Answer>(slug: string, change: (given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['exports', slug] }),
  });
}

export function useAsk(slug: string) {
  return useChange(slug, (body: ContactExportRequest) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/exports/contacts', { params: { path: { slug } }, body }),
    ),
  );
}

export function useDecide(slug: string) {
  return useChange(
    slug,
    ({ id, ...body }: { id: string; approve: boolean; reason?: string | undefined }) =>
      answerOf(
        api.POST('/api/v1/campaigns/{slug}/exports/contacts/{id}/approval', {
          params: { path: { slug, id } },
          body: { approve: body.approve, ...(body.reason && { reason: body.reason }) },
        }),
      ),
  );
}

/** The contacts that were agreed to. Each time counts. */
export function useFetchContacts(slug: string) {
  const { locale } = useLanguage();
  return useChange(slug, (id: string) =>
    keep(
      api.GET('/api/v1/campaigns/{slug}/exports/contacts/{id}/file', {
        params: { path: { slug, id }, query: { locale } },
        parseAs: 'blob',
      }),
      'contacts.csv',
    ),
  );
}

/** The count by one of its parts. */
export function useFetchCount(slug: string) {
  const { locale } = useLanguage();
  return useMutation({
    mutationFn: ({ by, format }: { by: Part; format: Format }) =>
      fetchCount(slug, by, format, locale),
  });
}

function fetchCount(slug: string, by: Part, format: Format, locale: Locale): Promise<void> {
  const params = { path: { slug }, query: { by, format, locale } };
  return keep(
    api.GET('/api/v1/campaigns/{slug}/exports/tally', { params, parseAs: 'blob' }),
    `${slug}.${format}`,
  );
}

interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Hands the answer to the browser as a file, under the name it has. Nothing of it stays on the page. */
async function keep(asked: Promise<Answer>, otherwise: string): Promise<void> {
  const { response } = await asked;
  const file = (await answerOf(asked)) as Blob;
  saveFile(file, fileNameIn(response.headers.get('content-disposition')) ?? otherwise);
}
