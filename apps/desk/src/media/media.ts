import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Everything of this section is kept below this: whatever is changed, all of it is read again. */
export const mediaKey = (slug: string) => ['media', slug];

/** Does something with what carries the campaign, and reads all of it again. */
export function useMediaChange<Given, Answer>(
  slug: string,
  change: (given: Given) => Promise<Answer>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: mediaKey(slug) }),
  });
}
