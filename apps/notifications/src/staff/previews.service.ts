import { Settings } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { isLocale, translator, type Locale } from '@blueheart/i18n';
import { Inject, Injectable } from '@nestjs/common';
import type { Campaign } from '../campaign.entity.js';
import { aboutsOf, templateNames, type About, type Template } from '../letter.rules.js';
import { LetterIncomplete, renderLetter, type LetterFacts } from '../templates/index.js';
import {
  exampleAgreed,
  exampleAnswer,
  exampleEvent,
  exampleNews,
  exampleShift,
  exampleWork,
} from '../templates/example-event.js';
import type { Preview, TemplateList } from './previews.schema.js';

type Speaking = Pick<Campaign, 'titles' | 'controllers' | 'locales' | 'defaultLocale'>;

/** Shows what letters say: the campaign is real, whoever reads is invented. */
@Injectable()
export class Previews {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** Throws Refusal before the campaign is known. */
  async all(slug: string): Promise<TemplateList> {
    const campaign = await this.campaign(slug);
    return {
      templates: templateNames.map((template) => ({
        template,
        abouts: aboutsOf(template).filter((about) => about !== undefined),
      })),
      locales: spokenIn(campaign),
    };
  }

  /** Throws Refusal for what is not there, and where the campaign lacks a text that the letter needs. */
  async one(
    slug: string,
    name: string,
    wanted: { readonly locale?: Locale | undefined; readonly about?: string | undefined },
  ): Promise<Preview> {
    const campaign = await this.campaign(slug);
    const spoken = spokenIn(campaign);
    const template = templateNames.find((one) => one === name);
    const locale = wanted.locale ?? spoken[0];
    if (!template || !locale || !spoken.includes(locale)) throw new Refusal('not-found', 404);
    try {
      const about = aboutOf(template, wanted.about);
      return renderLetter(template, this.facts(slug, campaign, locale, about));
    } catch (error) {
      if (error instanceof LetterIncomplete) throw new Refusal('letter-incomplete', 409);
      throw error;
    }
  }

  private facts(
    slug: string,
    { titles, controllers }: Speaking,
    locale: Locale,
    about: About | undefined,
  ): LetterFacts {
    const { baseUrl } = this.settings;
    const page = `${baseUrl}/${locale}/${encodeURIComponent(slug)}`;
    // A link that leads where the real one does, and opens nothing.
    const link = (path: string) => () => `${page}/${path}?t=example`;
    return {
      locale,
      name: translator(locale)('notifications:preview.name'),
      campaign: titles[locale],
      controller: controllers[locale],
      hadCounted: true,
      about,
      event: exampleEvent(locale),
      shift: exampleShift(locale),
      work: exampleWork,
      answer: exampleAnswer(locale),
      news: exampleNews(locale),
      agreed: exampleAgreed(locale),
      code: () => '123456',
      links: {
        page: () => page,
        confirm: link('confirm'),
        notMe: link('not-me'),
        mine: link('my-pledge'),
        privacy: () => `${page}/privacy`,
        answer: link('answer'),
        shift: link('shift'),
        today: () => `${baseUrl}/desk`,
        event: () => `${baseUrl}/desk/schedule`,
        desk: (door) => `${baseUrl}/desk/${door}#example`,
      },
    };
  }

  private async campaign(slug: string): Promise<Speaking> {
    const [campaign] = await this.database.query<Speaking>(
      `select titles, controllers, locales, default_locale as "defaultLocale" from campaigns where slug = $1`,
      [slug],
    );
    if (!campaign) throw new Refusal('no-such-campaign', 404);
    return campaign;
  }
}

function spokenIn({ locales, defaultLocale }: Speaking): Locale[] {
  return [...new Set([defaultLocale, ...locales])].filter(isLocale);
}

function aboutOf(template: Template, wanted: string | undefined): About | undefined {
  const possible = aboutsOf(template);
  const about = possible.find((one) => one === wanted);
  if (wanted !== undefined && !about) throw new Refusal('not-found', 404);
  return about ?? possible[0];
}
