import { formatNumber } from '@blueheart/i18n';
import type { OpenProps } from './supplies.views.js';

/** Where the page is, with the link that lets in. */
export function addressOf(
  { campaign, token }: Pick<OpenProps, 'campaign' | 'token'>,
  locale: string,
  change?: string,
): string {
  const base = `/${locale}/${encodeURIComponent(campaign.slug)}/supplies?t=${encodeURIComponent(token)}`;
  return change === undefined ? base : `${base}&change=${change}`;
}

/** Where its forms are sent. */
export const actionOf = ({ locale, campaign }: Pick<OpenProps, 'locale' | 'campaign'>) =>
  `/${locale}/${encodeURIComponent(campaign.slug)}/supplies`;

/** In the reader's digits and without groups, as it is typed. */
export function plain(pieces: number, locale: OpenProps['locale']): string {
  return [...`${pieces}`].map((digit) => formatNumber(Number(digit), locale)).join('');
}

/** The field in which it is told how many of a line arrived; a line may come in several deliveries. */
export const lineField = (delivery: string, line: string) => `${delivery}.${line}`;

/** The field of whoever signs for a delivery. */
export const nameField = (delivery: string) => `name.${delivery}`;
