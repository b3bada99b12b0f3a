import type { Tally } from '@blueheart/contracts';
import { formatDate, formatMoment, isLocale, type Locale } from '@blueheart/i18n';
import type { OpenCampaign } from '../campaigns/campaigns.queries.js';
import { pageProps, placeViews, progressView } from '../pages.presenter.js';
import type { Link } from '../links/links.queries.js';
import type { GoalView, RowView, TallyPageProps, TileView } from '../pages/index.js';
import type { PublicParts } from './tally.parts.rules.js';

/** The page of the whole count, in the reader's language. */
export function tallyProps(
  campaign: OpenCampaign,
  tally: Tally,
  parts: PublicParts,
  links: ReadonlyMap<string, Link>,
  locale: Locale,
): TallyPageProps {
  const page = pageProps(campaign, locale);
  const { confirmed, witnessed, tallied, asOf } = tally;
  return {
    ...page,
    progress: progressView(campaign, tally),
    tiers: { confirmed, witnessed, tallied },
    goals: goalViews(campaign.goals, tally.total),
    tiles: tileViews(campaign, tally, locale),
    days: sinceFirstShown(parts.days.days).map(({ day, confirmed: count }) => ({
      name: formatDate(new Date(`${day}T12:00:00Z`), locale, 'UTC'),
      count,
    })),
    languages: Object.entries(parts.languages.byLanguage).map(([language, count]) => ({
      name: isLocale(language) ? page.t(`tally:languages.names.${language}`) : language,
      count,
    })),
    links: linkViews(parts, links, locale, page.t('tally:sources.other')),
    countedAt: formatMoment(new Date(asOf), locale, campaign.timeZone),
  };
}

/** From the first day that is shown, and two weeks at least: what lies before it says nothing. */
function sinceFirstShown(days: PublicParts['days']['days']): PublicParts['days']['days'] {
  const first = days.findIndex(({ confirmed }) => confirmed !== null);
  return days.slice(first < 0 ? -twoWeeks : Math.min(first, Math.max(0, days.length - twoWeeks)));
}

const twoWeeks = 14;

function goalViews(goals: readonly number[], total: number): GoalView[] {
  const next = goals.find((goal) => goal > total);
  return goals.map((goal) => {
    if (goal <= total) return { goal, state: 'reached' };
    return { goal, state: goal === next ? 'next' : 'ahead' };
  });
}

function tileViews(campaign: OpenCampaign, tally: Tally, locale: Locale): TileView[] {
  return placeViews(campaign, tally, locale).map((place) => ({
    ...place,
    ...campaign.governorates.get(place.code)!.tile,
  }));
}

/** None while no link has brought enough to be shown. */
function linkViews(
  { sources }: PublicParts,
  links: ReadonlyMap<string, Link>,
  locale: Locale,
  other: string,
): RowView[] {
  if (sources.sources.every(({ confirmed }) => confirmed === null)) return [];
  const own = sources.sources.map(({ source, confirmed }) => ({
    name: links.get(source)?.names[locale] ?? source,
    count: confirmed,
  }));
  return [...own, { name: other, count: sources.other }];
}
