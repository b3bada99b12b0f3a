import { Refusal } from '@blueheart/contracts';
import type { LinkParams } from '@blueheart/http';
import { isLocale, translator, type Locale, type Translate } from '@blueheart/i18n';
import { loadAssets, renderPage, type Assets } from '@blueheart/pages';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { CampaignsQueries } from '../campaigns/campaigns.queries.js';

// What all pages share that a link opens without an account.

export { linkParamsSchema, linkQuerySchema, readLink, type LinkParams } from '@blueheart/http';

/** What such a page is drawn with. */
export interface Linked {
  readonly locale: Locale;
  readonly t: Translate;
  readonly assets: Assets;
  readonly campaign: {
    readonly slug: string;
    /** The public name of the campaign: who is asked knows whom they deal with. */
    readonly title: string;
    readonly locales: readonly Locale[];
    readonly exit: string;
  };
}

/** The campaign in this language. Throws Refusal 404 for a campaign or a language that it does not have. */
export async function openPage(
  campaigns: CampaignsQueries,
  { locale, slug }: LinkParams,
): Promise<Linked> {
  if (!isLocale(locale)) throw new Refusal('not-found', 404);
  const { locales, content } = await campaigns.get(slug);
  if (!locales.includes(locale)) throw new Refusal('not-found', 404);
  const campaign = { slug, locales, title: content.title[locale], exit: content.exit.address };
  return { locale, t: translator(locale), assets: loadAssets(), campaign };
}

export function sendPage(reply: FastifyReply, status: number, page: VNode): void {
  reply.status(status).type('text/html; charset=utf-8').send(renderPage(page));
}
