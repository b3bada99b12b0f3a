import { publishedHelpLines, type InformationCode } from '@blueheart/config';
import type { Tally } from '@blueheart/contracts';
import { formatDate, isLocale, translator, type Locale } from '@blueheart/i18n';
import { loadAssets } from '@blueheart/pages';
import type { OpenCampaign } from './campaigns/campaigns.queries.js';
import type {
  CampaignPageProps,
  CampaignView,
  ControllerView,
  HelpLineView,
  InformationPageProps,
  PageProps,
  PlaceView,
  ProgressView,
} from './pages/index.js';
import { nextGoal } from './tally/tally.rules.js';

/** What each page of a campaign is given, in the reader's language. */
export function pageProps(
  campaign: Pick<OpenCampaign, 'slug' | 'origin' | 'locales' | 'content'>,
  locale: Locale,
  source?: string,
): PageProps {
  return {
    locale,
    t: translator(locale),
    assets: loadAssets(),
    campaign: campaignView(campaign, locale),
    source,
  };
}

function campaignView(
  { slug, origin, locales, content }: Pick<OpenCampaign, 'slug' | 'origin' | 'locales' | 'content'>,
  locale: Locale,
): CampaignView {
  return {
    slug,
    origin,
    title: content.neutralTitle[locale],
    headline: content.headline[locale],
    lead: content.lead[locale],
    locales: locales.filter(isLocale),
    exit: content.exit.address,
  };
}

/**
 * What is signed, and its version. A form that comes back keeps the text that was read in it, whatever was published
 * meanwhile: then without easy words and recording, which are of today's text.
 */
export function statementView(
  { statements, everyStatement, statementVersion, content }: OpenCampaign,
  locale: Locale,
  recording: string | undefined,
  read?: number,
): Pick<CampaignPageProps, 'statement' | 'version' | 'plainStatement' | 'recording'> {
  const before = read === statementVersion ? undefined : everyStatement.get(`${read}/${locale}`);
  if (before !== undefined) return { statement: before, version: read };
  return {
    statement: statements[locale] ?? '',
    version: statementVersion,
    plainStatement: content.plainStatement?.[locale],
    recording,
  };
}

export function progressView(campaign: OpenCampaign, tally: Tally): ProgressView {
  return { total: tally.total, goal: nextGoal(campaign.goals, tally.total) };
}

export function placeViews(campaign: OpenCampaign, tally: Tally, locale: Locale): PlaceView[] {
  return [...campaign.governorates.values()].map(({ code, names }) => ({
    code,
    name: names[locale] ?? code,
    count: tally.byGovernorate[code] ?? null,
  }));
}

export function informationView(
  campaign: OpenCampaign,
  code: InformationCode,
  locale: Locale,
  wantsPlain = false,
): Omit<InformationPageProps, keyof PageProps> {
  const information = campaign.content.information[code];
  const plain = information.plain?.text[locale];
  const page = (wantsPlain && plain) || information.text[locale];
  return {
    page: code,
    plain: plain && (page === plain ? 'shown' : 'offered'),
    title: page.title,
    lead: page.lead,
    sections: page.sections,
    sources: information.sources.map(({ title, where }) => ({ label: title, url: where })),
    helpLines: code === 'help' ? helpLines(campaign, locale) : [],
    controller: code === 'privacy' ? controllerView(campaign, locale) : undefined,
  };
}

/** A placeholder's words are for whoever edits the roll-out, never for a reader. */
export function controllerView({ content }: OpenCampaign, locale: Locale): ControllerView {
  const { placeholder, name, contact } = content.controller;
  return placeholder ? { name: null, contact: null } : { name: name[locale], contact };
}

/** The verified ones. */
export function helpLines(
  { content, timeZone }: Pick<OpenCampaign, 'content' | 'timeZone'>,
  locale: Locale,
): HelpLineView[] {
  return publishedHelpLines(content).map(({ number, name, about, verified }) => ({
    name: name[locale],
    number,
    note: about[locale],
    verifiedBy: verified.by,
    verifiedOn: formatDate(new Date(`${verified.on}T12:00:00Z`), locale, timeZone),
  }));
}
