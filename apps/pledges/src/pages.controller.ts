import { Refusal } from '@blueheart/contracts';
import { Busy } from '@blueheart/contracts';
import { isLocale, locales, negotiateLocale, type Locale } from '@blueheart/i18n';
import { renderPage } from '@blueheart/pages';
import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  Inject,
  Ip,
  Param,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CampaignsQueries, type OpenCampaign } from './campaigns.queries.js';
import { Doubts } from './doubts/doubts.service.js';
import { fieldsOf, sendMoment } from './doubts/moment.presenter.js';
import { pageProps, placeViews, progressView } from './pages.presenter.js';
import { BusyPage, CampaignPage, ThanksPage } from './pages/index.js';
import { PledgesService } from './pledges.service.js';
import { fieldMessages, readSignForm } from './sign.form.js';
import {
  pageParamsSchema,
  pageQuerySchema,
  signFormSchema,
  thanksQuerySchema,
  type SignForm,
} from './sign.schema.js';
import { TallyBoard } from './tally.board.js';

type PageParams = z.output<typeof pageParamsSchema>;
const html = 'text/html; charset=utf-8';

/** How long a link in a letter works; the row's own default says the same. */
const linkDays = 7;

/** The campaign page with its form, which works without JavaScript, and the page after it. */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(PledgesService) private readonly pledges: PledgesService,
    @Inject(TallyBoard) private readonly board: TallyBoard,
    @Inject(Doubts) private readonly doubts: Doubts,
  ) {}

  /** The first page of all: the campaign, in the visitor's language. */
  @Get()
  async front(
    @Headers('accept-language') wanted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const campaign = await this.campaigns.first();
    if (!campaign) throw new Refusal('no-such-campaign', 404);
    const fallback = isLocale(campaign.defaultLocale) ? campaign.defaultLocale : 'en';
    const locale = negotiateLocale(
      wanted,
      locales.filter((one) => campaign.locales.includes(one)),
      fallback,
    );
    await reply.header('vary', 'accept-language').redirect(`/${locale}/${campaign.slug}`, 302);
  }

  @Get(':locale/:slug')
  @Header('content-type', html)
  @Header('cache-control', 'no-cache')
  async page(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Query({ schema: pageQuerySchema }) { s: source }: z.output<typeof pageQuerySchema>,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    return renderPage(CampaignPage({ ...(await this.campaignProps(campaign, locale)), source }));
  }

  @Post(':locale/:slug')
  async sign(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: signFormSchema }) form: SignForm,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const read = readSignForm(form, campaign, locale);
    reply.header('cache-control', 'no-store');
    if ('mistakes' in read) {
      const props = await this.campaignProps(campaign, locale, form.shown);
      const errors = fieldMessages(read.mistakes, props.t);
      const page = renderPage(
        CampaignPage({ ...props, source: form.source, values: form, errors }),
      );
      return reply.status(400).type(html).send(page);
    }
    try {
      const { contact } = read.request;
      const signing = { campaign, contact, address, proof: form.proof };
      const hold = await this.doubts.ofForm(signing, form, Date.now());
      if (hold === 'ask') return sendMoment(reply, campaign, locale, form);
      await this.pledges.sign(read.request, hold);
    } catch (error) {
      if (error instanceof Busy) return sendBusy(reply, error, campaign, locale, form);
      throw error;
    }
    return reply.redirect(
      `/${locale}/${campaign.slug}/thanks?by=${read.request.contact.channel}`,
      303,
    );
  }

  @Get(':locale/:slug/thanks')
  @Header('content-type', html)
  @Header('cache-control', 'no-cache')
  async thanks(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Query({ schema: thanksQuerySchema }) { by }: z.output<typeof thanksQuerySchema>,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    return renderPage(ThanksPage({ ...pageProps(campaign, locale), by, linkDays }));
  }

  private async campaignProps(campaign: OpenCampaign, locale: Locale, shown?: string) {
    const { tally } = await this.board.current(campaign.slug);
    return {
      ...pageProps(campaign, locale),
      statement: campaign.statements[locale] ?? '',
      version: campaign.statementVersion,
      progress: progressView(campaign, tally),
      places: placeViews(campaign, tally, locale),
      shown: this.doubts.stamp(Date.now(), shown),
    };
  }
}

/** The campaign and language that an address names. Throws Refusal 404. */
export async function openPage(
  campaigns: CampaignsQueries,
  { locale, slug }: PageParams,
): Promise<{ campaign: OpenCampaign; locale: Locale }> {
  if (!isLocale(locale)) throw new Refusal('not-found', 404);
  const campaign = await campaigns.open(slug);
  if (!campaign.locales.includes(locale)) throw new Refusal('not-found', 404);
  return { campaign, locale };
}

/** Too many at once: what was typed travels in the page, so that trying again is one press. */
function sendBusy(
  reply: FastifyReply,
  busy: Busy,
  campaign: OpenCampaign,
  locale: Locale,
  form: SignForm,
): void {
  const retry = { action: `/${locale}/${campaign.slug}`, fields: fieldsOf(form) };
  reply
    .status(503)
    .header('retry-after', String(busy.retryAfterSeconds))
    .type(html)
    .send(renderPage(BusyPage({ ...pageProps(campaign, locale), retry })));
}
