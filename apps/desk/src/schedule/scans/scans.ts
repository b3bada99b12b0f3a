import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { Scan, ScanWanted } from '../../api/contract.js';
import { saveFile } from '../../ui/save-file.js';
import { scheduleKey, useScheduleChange } from '../events.js';

/** The scanned letters of an event, without what they show. */
export function useScans(slug: string, event: string) {
  return useQuery({
    queryKey: [...scheduleKey(slug), 'scans', event],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/campaigns/{slug}/events/{id}/scans', {
            params: { path: { slug, id: event } },
          }),
        )
      ).scans,
  });
}

export function useAddScan(slug: string, event: string) {
  return useScheduleChange(slug, (body: ScanWanted) =>
    answerOf(
      api.POST('/api/v1/campaigns/{slug}/events/{id}/scans', {
        params: { path: { slug, id: event } },
        body,
      }),
    ),
  );
}

/** Into the browser's downloads: nothing of it stays on the page. */
export function useFetchScan(slug: string, event: string) {
  return useMutation({
    mutationFn: async ({ id, kind }: Pick<Scan, 'id' | 'kind'>) => {
      const file = await answerOf(
        api.GET('/api/v1/campaigns/{slug}/events/{id}/scans/{scan}/file', {
          params: { path: { slug, id: event, scan: id } },
          parseAs: 'blob',
        }),
      );
      saveFile(file, `letter-${id.slice(-8)}.${kind}`);
    },
  });
}

export function useRemoveScan(slug: string, event: string) {
  return useScheduleChange(slug, (scan: string) =>
    answerOf(
      api.DELETE('/api/v1/campaigns/{slug}/events/{id}/scans/{scan}', {
        params: { path: { slug, id: event, scan } },
      }),
    ),
  );
}
