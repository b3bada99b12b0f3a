import { addressOf } from '@blueheart/contracts';
import type { Locale } from '@blueheart/i18n';
import { renderPage } from '@blueheart/pages';
import type { FastifyReply } from 'fastify';
import type { OpenCampaign } from '../campaigns/campaigns.queries.js';
import { pageProps } from '../pages.presenter.js';
import { MomentPage } from '../pages/index.js';
import type { SignForm } from '../signing/sign.schema.js';

/** What was typed, as hidden fields: it travels in the page, and nothing of it is stored. */
export function fieldsOf(form: SignForm): (readonly [string, string])[] {
  return Object.entries(form)
    .filter(([, value]) => value !== '' && value !== false && value !== undefined)
    .map(([name, value]) => [name, value === true ? 'on' : String(value)] as const);
}

/** The page that asks for a proof: what was typed, without the answer that was no good. */
export function sendMoment(
  reply: FastifyReply,
  campaign: OpenCampaign,
  locale: Locale,
  form: SignForm,
): void {
  const page = MomentPage({
    ...pageProps(campaign, locale, form.source),
    action: addressOf(locale, campaign.slug, '', form.source),
    fields: fieldsOf({ ...form, proof: '', later: false }),
    challenge: `/api/v1/campaigns/${campaign.slug}/proof`,
  });
  reply.status(200).type('text/html; charset=utf-8').send(renderPage(page));
}
