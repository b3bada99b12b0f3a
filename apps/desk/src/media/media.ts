import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Everything of this section is kept below this: whatever is changed, all of it is read again. */
export const mediaKey = (slug: string) => ['media', slug];

/** What is told beside other things: it is read again too, and nothing waits for it. */
export const besideKey = (slug: string) => ['media-beside', slug];

/** Does something with what carries the campaign, and reads all of it again. */
export function useMediaChange<Given, Answer>(
  slug: string,
  change: (given: Given) => Promise<Answer>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: besideKey(slug) });
      return queries.invalidateQueries({ queryKey: mediaKey(slug) });
    },
  });
}

/**
 * Whether it was done; what went wrong stands with the mutation. Told too where whatever asked for it is gone from the
 * page by then, as a thing is that waits no more.
 */
export function isDone(asked: Promise<unknown>): Promise<boolean> {
  return asked.then(
    () => true,
    () => false,
  );
}
