import { currentPledge, type Rollout } from '@blueheart/config';
import { isLocale } from '@blueheart/i18n';
import { renderPage } from '@blueheart/pages';
import { brochureAddress, brochureView, type CampaignTexts } from './brochure.presenter.js';
import { contentOf } from '../campaigns/campaign.content.js';
import { madeFromToday, shareCard } from './made-from.js';
import { pageProps } from '../pages.presenter.js';
import { BrochurePage } from '../pages/index.js';

/** A file that can be made of a roll-out: the document to photograph or print, and the digest to note beside it. */
export interface FileToMake {
  readonly name: string;
  /** A whole document; its style sheets and fonts are the assets of the public pages. */
  readonly html: string;
  readonly madeFrom: string;
}

/** Share cards and brochures in every language. Without `baseUrl` a brochure has room for an address instead of one. */
export function filesToMake(rollout: Rollout, baseUrl?: string): FileToMake[] {
  const campaign = textsOf(rollout);
  return campaign.locales.filter(isLocale).flatMap((locale) => {
    const address = baseUrl ? brochureAddress(baseUrl, campaign.slug, locale) : undefined;
    const brochure = brochureView(campaign, locale, address);
    const documents = {
      [`share-${locale}.png`]: shareCard(campaign, locale)!,
      [`brochure-${locale}.pdf`]: renderPage(
        BrochurePage({ ...pageProps(campaign, locale), brochure }),
      ),
    };
    return Object.entries(documents).map(([name, html]) => ({
      name,
      html,
      madeFrom: madeFromToday(campaign, name, baseUrl)!,
    }));
  });
}

/** What a recording of this name would be made from today. */
export function readAloudToday(rollout: Rollout, name: string): string | undefined {
  return madeFromToday(textsOf(rollout), name);
}

function textsOf(rollout: Rollout): CampaignTexts {
  const { slug, locales, zone } = rollout.campaign;
  return {
    slug,
    origin: '',
    locales,
    timeZone: zone,
    content: contentOf(rollout),
    statements: currentPledge(rollout).statement,
  };
}
