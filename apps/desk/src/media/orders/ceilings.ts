import { answerOf, api } from '../../api/client.js';
import { useMediaChange } from '../media.js';

type Currency = 'USD' | 'LBP';
interface Ceiling {
  readonly channel: string;
  readonly currency: Currency;
  readonly amount: number | null;
}

export function useSetCeiling(slug: string) {
  return useMediaChange(slug, ({ channel, currency, amount }: Ceiling) =>
    answerOf(
      api.PUT('/api/v1/campaigns/{slug}/media/budget/ceilings/{channel}/{currency}', {
        params: { path: { slug, channel, currency } },
        body: { amount },
      }),
    ),
  );
}

/** In which currency amounts of both are told together. */
export function useReportIn(slug: string) {
  return useMediaChange(slug, (currency: Currency) =>
    answerOf(
      api.PUT('/api/v1/campaigns/{slug}/media/budget/currency', {
        params: { path: { slug } },
        body: { currency },
      }),
    ),
  );
}
