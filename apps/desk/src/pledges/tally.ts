import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answerOf, api } from '../api/client.js';
import type { components } from '../api/schema.js';

/** The public tally of a campaign: the desk knows no other number than the public does. */
export function useTally(slug: string | undefined) {
  return useQuery({
    queryKey: ['tally', slug],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/tally', { params: { path: { slug: slug! } } })),
    enabled: slug !== undefined,
    refetchInterval: 60_000,
  });
}

/** Keeps the tally as it is now, for as long as it is looked at; where nothing is told it is asked for each minute. */
export function useLiveTally(slug: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource(`/api/v1/campaigns/${slug}/tally/stream`);
    const show = ({ data }: MessageEvent<string>) => {
      const tally = JSON.parse(data) as components['schemas']['Tally'];
      queries.setQueryData(['tally', slug], tally);
    };
    stream.addEventListener('message', show);
    stream.addEventListener('tally', show);
    return () => stream.close();
  }, [queries, slug]);
}
