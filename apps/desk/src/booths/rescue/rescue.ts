import { mostEntriesOfBatch } from '@blueheart/booth';
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import { scheduleKey } from '../../schedule/events.js';
import type { Rescue } from './rescue.rules.js';
import { sendAll, type Told } from './send.js';

/** As many as the service takes at once (apps/pledges, mostOfBatch). */
const mostPledges = 100;
/** As many as apps/distribution takes at once. */
const mostActs = 50;

/** The events of a file, as far as the campaign has them; undefined for one that it has not. */
export function useRescuedEvents(slug: string, ids: readonly string[]) {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: [...scheduleKey(slug), 'event', id],
      queryFn: () =>
        answerOf(
          api.GET('/api/v1/campaigns/{slug}/events/{id}', { params: { path: { slug, id } } }),
        ),
    })),
  });
}

/** The ids of those entries of this phone that are in the log already, as far as can be seen at once. */
export function useKnownEntries(slug: string, device: string, events: readonly string[]) {
  return useQueries({
    queries: events.map((id) => ({
      queryKey: [...scheduleKey(slug), 'entries of', device, id],
      queryFn: async () =>
        (
          await answerOf(
            api.GET('/api/v1/campaigns/{slug}/events/{id}/booth/entries', {
              params: { path: { slug, id }, query: { device, limit: 5_000 } },
            }),
          )
        ).entries.map((entry) => entry.id),
    })),
    combine: (answers) => ({
      isPending: answers.some(({ isPending }) => isPending),
      ids: new Set(answers.flatMap(({ data = [] }) => data)),
    }),
  });
}

export interface Outcomes {
  readonly entries: readonly Told[];
  readonly pledges: readonly Told[];
  readonly acts: readonly Told[];
}

const nothing: Outcomes = { entries: [], pledges: [], acts: [] };

/** Sends a file as its phone would have, and tells row by row what became of it. */
export function useSendRescue(slug: string, { device, entries, pledges, acts }: Rescue) {
  const queries = useQueryClient();
  const [told, setTold] = useState<Outcomes>(nothing);
  const tell = (list: keyof Outcomes) => (more: readonly Told[]) =>
    setTold((before) => ({ ...before, [list]: [...before[list], ...more] }));
  const send = useMutation({
    mutationFn: async () => {
      setTold(nothing);
      await sendAll(
        {
          list: 'entries',
          rows: entries,
          most: mostEntriesOfBatch,
          post: async (rows, left) =>
            (
              await answerOf(
                api.POST('/api/v1/campaigns/{slug}/booth/batches', {
                  params: { path: { slug } },
                  body: { device, waiting: left, entries: [...rows] },
                }),
              )
            ).answers,
        },
        tell('entries'),
      );
      await sendAll(
        {
          list: 'pledges',
          rows: pledges,
          most: mostPledges,
          post: async (rows) =>
            (
              await answerOf(
                api.POST('/api/v1/campaigns/{slug}/witnessed/batches', {
                  params: { path: { slug } },
                  body: { device, pledges: [...rows] },
                }),
              )
            ).answers,
        },
        tell('pledges'),
      );
      await sendAll(
        {
          list: 'acts',
          rows: acts,
          most: mostActs,
          post: async (rows) =>
            (
              await answerOf(
                api.POST('/api/v1/campaigns/{slug}/stock/field/batches', {
                  params: { path: { slug } },
                  body: { device, acts: [...rows] },
                }),
              )
            ).answers,
        },
        tell('acts'),
      );
    },
    onSettled: () =>
      Promise.all(
        [['booths', slug], ['pledges', slug], ['stock', slug], scheduleKey(slug)].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  return { send, told };
}
