import { createHash } from 'node:crypto';
import { informationCodes, recordedTexts, type RecordedText } from '@blueheart/config';
import { isLocale, translator, type Locale } from '@blueheart/i18n';
import { loadAssets, renderPage, renderPart } from '@blueheart/pages';
import { brochureAddress, brochureView, type CampaignTexts } from './brochure.presenter.js';
import { Brochure, ShareCard } from '../pages/index.js';

/**
 * Digest of what this file says if it is made today: the drawing itself, word by word, for what is drawn by us; the
 * text that is read aloud for a recording. `baseUrl` is for a brochure that names the campaign's address.
 */
export function madeFromToday(
  campaign: CampaignTexts,
  name: string,
  baseUrl?: string,
): string | undefined {
  const [, what = '', locale] = /^([a-z]+)-([a-z]+)\.\w+$/.exec(name) ?? [];
  if (!isLocale(locale) || !campaign.locales.includes(locale)) return undefined;
  const source = sourceOf(campaign, what, locale, baseUrl);
  return source === undefined ? undefined : createHash('sha256').update(source).digest('hex');
}

function sourceOf(
  campaign: CampaignTexts,
  what: string,
  locale: Locale,
  baseUrl: string | undefined,
): string | undefined {
  // What all pages share may change without changing the card.
  if (what === 'share')
    return shareCard(campaign, locale)?.replace(loadAssets().path('site.css'), '');
  if (what === 'brochure') return brochureSource(campaign, locale, baseUrl);
  const text = recordedTexts.find((one) => one === what);
  return text && JSON.stringify(readAloud(campaign, text, locale));
}

/** The document of a share card; undefined for a campaign whose colours nobody stored. */
export function shareCard({ content }: CampaignTexts, locale: Locale): string | undefined {
  if (!content.colours) return undefined;
  return renderPage(
    ShareCard({
      locale,
      assets: loadAssets(),
      title: content.title[locale],
      headline: content.headline[locale],
      colours: content.colours,
    }),
  );
}

function brochureSource(campaign: CampaignTexts, locale: Locale, baseUrl?: string): string {
  const address = baseUrl ? brochureAddress(baseUrl, campaign.slug, locale) : undefined;
  const brochure = brochureView(campaign, locale, address);
  const article = renderPart(Brochure({ locale, t: translator(locale), brochure }));
  return loadAssets().path('brochure.css') + article;
}

/** In an order of our own: the database keeps a text's parts in another. */
function readAloud({ content, statements }: CampaignTexts, text: RecordedText, locale: Locale) {
  const code = informationCodes.find((one) => one === text);
  if (!code) return statements[locale];
  const { title, lead, sections } = content.information[code].text[locale];
  return [
    title,
    lead,
    sections.map(({ heading, paragraphs, list }) => [heading, paragraphs, list]),
  ];
}
