import type { InformationCode } from '@blueheart/config';
import { type Locale } from '@blueheart/i18n';
import type { OpenCampaign } from '../campaigns/campaigns.queries.js';
import { helpLines } from '../pages.presenter.js';
import type { BrochureAddress, BrochureTextView, BrochureView } from '../pages/index.js';

/** What of a campaign its files are made from; a roll-out says as much before it is applied. */
export type CampaignTexts = Pick<
  OpenCampaign,
  'slug' | 'origin' | 'locales' | 'timeZone' | 'content' | 'statements'
>;

/** The texts of the brochure, in the order in which they are read. */
const told = ['trafficking', 'law', 'government', 'help'] as const;

export function brochureView(
  campaign: CampaignTexts,
  locale: Locale,
  address?: BrochureAddress,
): BrochureView {
  const { content, statements } = campaign;
  const approvals = [content.approval, ...told.map((code) => content.information[code].approval)];
  return {
    colours: content.colours,
    headline: content.headline[locale],
    lead: content.lead[locale],
    statement: statements[locale] ?? '',
    // What does not say that it was approved was not.
    draft: approvals.some((approval) => typeof approval !== 'object'),
    texts: {
      trafficking: textView(campaign, 'trafficking', locale),
      law: textView(campaign, 'law', locale),
      government: textView(campaign, 'government', locale),
      help: textView(campaign, 'help', locale),
    },
    helpLines: helpLines(campaign, locale),
    sources: [...new Set(told.flatMap((code) => titlesOf(campaign, code)))],
    address,
  };
}

function textView(
  { content }: CampaignTexts,
  code: InformationCode,
  locale: Locale,
): BrochureTextView {
  // Campaigns applied before there were brochures know no such list.
  const { text, onPageOnly = [] } = content.information[code] as Partial<
    (typeof content.information)[typeof code]
  > &
    Pick<(typeof content.information)[typeof code], 'text'>;
  const { title, lead, sections } = text[locale];
  return {
    title,
    lead,
    sections: sections.filter((_, index) => !onPageOnly.includes(index + 1)),
  };
}

function titlesOf({ content }: CampaignTexts, code: InformationCode): string[] {
  return content.information[code].sources.map(({ title }) => title);
}

/** Where the campaign page is, for who holds paper: each sheet's pledges come from the source `brochure`. */
export function brochureAddress(baseUrl: string, slug: string, locale: Locale): BrochureAddress {
  const page = `${baseUrl}/${locale}/${slug}`;
  return { shown: page.replace(/^https?:\/\//, ''), scanned: `${page}?s=brochure` };
}
