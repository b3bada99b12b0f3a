import { addressOf, Refusal } from '@blueheart/contracts';
import { Busy } from '@blueheart/contracts';
import { TracedByHand, traceOf } from '@blueheart/http';
import { firstLocale, isLocale, type Locale } from '@blueheart/i18n';
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
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CampaignsQueries, type OpenCampaign } from './campaigns/campaigns.queries.js';
import { Doubts } from './doubts/doubts.service.js';
import { fieldsOf, sendMoment } from './doubts/moment.presenter.js';
import { FilesOffer } from './files/files.offer.js';
import { MyPledgeQueries } from './my-pledge/my-pledge.queries.js';
import { pageProps, placeViews, progressView, statementView } from './pages.presenter.js';
import { BusyPage, CampaignPage } from './pages/index.js';
import { PledgesService } from './pledges.service.js';
import { offerFor, withChosenAddress } from './signing/address.offer.js';
import { fieldMessages, readSignForm } from './signing/sign.form.js';
import {
  pageParamsSchema,
  pageQuerySchema,
  signFormSchema,
  type SignForm,
} from './signing/sign.schema.js';
import { TallyBoard } from './tally/tally.board.js';
import { thanksAddress } from './after/thanks.address.js';
import { VisitPasses } from './after/visit.pass.js';

type PageParams = z.output<typeof pageParamsSchema>;
const html = 'text/html; charset=utf-8';

/** How long a link in a letter works; the row's own default says the same. */
export const linkDays = 7;

/** The campaign page with its form, which works without JavaScript. */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(PledgesService) private readonly pledges: PledgesService,
    @Inject(TallyBoard) private readonly board: TallyBoard,
    @Inject(VisitPasses) private readonly passes: VisitPasses,
    @Inject(MyPledgeQueries) private readonly clock: MyPledgeQueries,
    @Inject(FilesOffer) private readonly offer: FilesOffer,
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
    const locale = firstLocale(campaign, wanted);
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
    return renderPage(CampaignPage(await this.campaignProps(campaign, locale, { source })));
  }

  @Post(':locale/:slug')
  @TracedByHand()
  async sign(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: signFormSchema }) sent: SignForm,
    @Ip() address: string,
    @Req() asked: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { locale } = await openPage(this.campaigns, params);
    const campaign = await this.campaigns.knowing(params.slug, sent.version, locale);
    const form = withChosenAddress(sent);
    const read = readSignForm(form, campaign, locale);
    const offer = offerFor(form);
    reply.header('cache-control', 'no-store');
    if ('mistakes' in read || offer) {
      const props = await this.campaignProps(campaign, locale, form);
      const errors = 'mistakes' in read ? fieldMessages(read.mistakes, props.t) : [];
      const page = renderPage(CampaignPage({ ...props, values: form, errors, offer }));
      return reply
        .status(errors.length > 0 ? 400 : 200)
        .type(html)
        .send(page);
    }
    let request: string;
    try {
      const { contact } = read.request;
      const signing = { campaign, contact, address, proof: form.proof };
      const hold = await this.doubts.ofForm(signing, form, Date.now());
      if (hold === 'ask') return sendMoment(reply, campaign, locale, form);
      request = await this.pledges.sign(read.request, hold, traceOf(asked));
    } catch (error) {
      if (error instanceof Busy) return sendBusy(reply, error, campaign, locale, form);
      throw error;
    }
    const visit = { request, ask: read.request, place: '' };
    const pass = this.passes.seal(visit, await this.clock.now());
    return reply.redirect(thanksAddress(campaign.slug, locale, visit, pass), 303);
  }

  private async campaignProps(
    campaign: OpenCampaign,
    locale: Locale,
    { source, shown, version }: Partial<Pick<SignForm, 'source' | 'shown' | 'version'>>,
  ) {
    const { tally } = await this.board.current(campaign.slug);
    const recording = this.offer.recording(campaign, 'pledge', locale);
    return {
      ...pageProps(campaign, locale, source),
      ...statementView(campaign, locale, recording, version),
      progress: progressView(campaign, tally),
      places: placeViews(campaign, tally, locale),
      card: this.offer.card(campaign, locale),
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
  const address = addressOf(locale, campaign.slug, '', form.source);
  const retry = { action: address, fields: fieldsOf(form) };
  reply
    .status(503)
    .header('retry-after', String(busy.retryAfterSeconds))
    .type(html)
    .send(renderPage(BusyPage({ ...pageProps(campaign, locale, form.source), retry })));
}
