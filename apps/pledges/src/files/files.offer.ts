import { cardSize, Settings, type RecordedText } from '@blueheart/config';
import { translator, type Locale } from '@blueheart/i18n';
import type { Card } from '@blueheart/pages';
import { Inject, Injectable } from '@nestjs/common';
import type { CampaignFile } from './campaign.files.js';
import type { OpenCampaign } from '../campaigns/campaigns.queries.js';
import { madeFromToday } from './made-from.js';

/**
 * Which files a campaign offers: those that say what its texts say today. A brochure with yesterday's help line, or
 * a recording of another wording, is neither linked nor served.
 */
@Injectable()
export class FilesOffer {
  /** By campaign as it was read: what it offers changes with its texts only. */
  private readonly offers = new WeakMap<OpenCampaign, readonly CampaignFile[]>();

  constructor(@Inject(Settings) private readonly settings: Settings) {}

  of(campaign: OpenCampaign): readonly CampaignFile[] {
    let offer = this.offers.get(campaign);
    if (!offer) this.offers.set(campaign, (offer = this.freshOf(campaign)));
    return offer;
  }

  /** The names of those that are kept and not offered. */
  stale(campaign: OpenCampaign): string[] {
    const offer = this.of(campaign);
    return campaign.files.filter((file) => !offer.includes(file)).map(({ name }) => name);
  }

  /** How a link to this page of the campaign looks where it is shared; `path` follows `/{locale}/{slug}`. */
  card(campaign: OpenCampaign, locale: Locale, path = ''): Card {
    const { slug, content } = campaign;
    const headline = content.headline[locale];
    const picture = this.address(campaign, `share-${locale}.png`);
    return {
      page: `${this.settings.baseUrl}/${locale}/${slug}${path}`,
      title: headline,
      description: content.lead[locale],
      picture:
        picture === undefined
          ? undefined
          : {
              address: this.settings.baseUrl + picture,
              ...cardSize,
              alt: translator(locale)('files:card', { headline }),
            },
    };
  }

  /** Address of the print file. */
  brochure(campaign: OpenCampaign, locale: Locale): string | undefined {
    return this.address(campaign, `brochure-${locale}.pdf`);
  }

  /** Address of this text read aloud. */
  recording(campaign: OpenCampaign, text: RecordedText, locale: Locale): string | undefined {
    const names = ['mp3', 'm4a', 'ogg'].map((ending) => `${text}-${locale}.${ending}`);
    return names.map((name) => this.address(campaign, name)).find((found) => found !== undefined);
  }

  private address(campaign: OpenCampaign, name: string): string | undefined {
    const file = this.of(campaign).find((one) => one.name === name);
    return file === undefined ? undefined : `/files/${campaign.slug}/${publicName(file)}`;
  }

  private freshOf(campaign: OpenCampaign): CampaignFile[] {
    return campaign.files.filter(({ name, madeFrom }) => {
      if (madeFrom === null) return false;
      // A print file names this system's address or none; one that names another leads astray.
      return [undefined, this.settings.baseUrl].some(
        (baseUrl) => madeFromToday(campaign, name, baseUrl) === madeFrom,
      );
    });
  }
}

/** `share-ar.png` → `share-ar.0f3a5c77b1d2.png`: another body has another address, so it may be kept for ever. */
export function publicName({ name, sha256 }: Pick<CampaignFile, 'name' | 'sha256'>): string {
  return name.replace('.', `.${sha256.slice(0, 12)}.`);
}
