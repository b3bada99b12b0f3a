import { Settings } from '@blueheart/config';
import { translator, type Locale } from '@blueheart/i18n';
import { renderPage } from '@blueheart/pages';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { shareView } from './after/after.presenter.js';
import { CampaignsQueries, type OpenCampaign } from './campaigns/campaigns.queries.js';
import { openPage } from './pages.controller.js';
import { pageProps, progressView } from './pages.presenter.js';
import { ConfirmPage, NotMePage, type ConfirmState } from './pages/index.js';
import { readLink, type ConfirmOutcome } from './pledge.rules.js';
import { PledgesQueries } from './pledges.queries.js';
import { PledgesService } from './pledges.service.js';
import { fieldMessages, readName } from './signing/sign.form.js';
import {
  confirmFormSchema,
  notMeFormSchema,
  pageParamsSchema,
  tokenQuerySchema,
} from './signing/sign.schema.js';
import { TallyBoard } from './tally/tally.board.js';

type PageParams = z.output<typeof pageParamsSchema>;
type TokenQuery = z.output<typeof tokenQuerySchema>;
const html = 'text/html; charset=utf-8';

/**
 * What the links in a letter open. Opening shows and changes nothing: mail scanners open every link.
 * Only the button, a POST, does something; pressing it twice shows the same success.
 */
@ApiExcludeController()
@Controller(':locale/:slug')
export class LettersController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(PledgesQueries) private readonly queries: PledgesQueries,
    @Inject(PledgesService) private readonly pledges: PledgesService,
    @Inject(TallyBoard) private readonly board: TallyBoard,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  @Get('confirm')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async showConfirm(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Query({ schema: tokenQuerySchema }) { t }: TokenQuery,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    return renderPage(
      ConfirmPage({
        ...pageProps(campaign, locale),
        ...(await this.readyToConfirm(campaign, locale, t)),
      }),
    );
  }

  @Post('confirm')
  async confirm(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: confirmFormSchema })
    { t, name, showName, updates }: z.output<typeof confirmFormSchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const props = pageProps(campaign, locale);
    const send = (status: number, state: ConfirmState) =>
      reply
        .status(status)
        .type(html)
        .header('cache-control', 'no-store')
        .send(renderPage(ConfirmPage({ ...props, ...state })));

    const ready = await this.readyToConfirm(campaign, locale, t);
    const read = readName(name);
    if (ready.state === 'ready' && 'mistakes' in read) {
      const values = { name, showName, updates };
      return send(400, { ...ready, values, errors: fieldMessages(read.mistakes, props.t) });
    }
    const link = readLink(t);
    const corrections = 'name' in read ? { name: read.name, showName, updates } : undefined;
    const decision = link ? await this.pledges.confirm(link, corrections) : 'unknown';
    const state = await this.afterConfirm(campaign, locale, decision);
    return send(
      { done: 200, aside: 200, expired: 410, unknown: 404, ready: 200 }[state.state],
      state,
    );
  }

  @Get('not-me')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async showNotMe(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Query({ schema: tokenQuerySchema }) { t }: TokenQuery,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const props = pageProps(campaign, locale);
    const link = readLink(t);
    const decision = link ? await this.queries.toDisown(link) : 'unknown';
    if (decision === 'disown')
      return renderPage(NotMePage({ ...props, state: 'ready', token: t ?? '' }));
    return renderPage(NotMePage({ ...props, state: decision === 'unknown' ? 'unknown' : 'done' }));
  }

  @Post('not-me')
  @HttpCode(200)
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async notMe(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: notMeFormSchema }) { t }: z.output<typeof notMeFormSchema>,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const link = readLink(t);
    const decision = link ? await this.pledges.disown(link) : 'unknown';
    const state = decision === 'unknown' ? 'unknown' : 'done';
    return renderPage(NotMePage({ ...pageProps(campaign, locale), state }));
  }

  private async readyToConfirm(
    campaign: OpenCampaign,
    pageLocale: Locale,
    t: string | undefined,
  ): Promise<ConfirmState> {
    const link = readLink(t);
    const { decision, view } = link
      ? await this.queries.toConfirm(link)
      : { decision: 'unknown' as const };
    if (decision !== 'confirm' || !view) return this.afterConfirm(campaign, pageLocale, decision);
    const { name, showName, updates, textVersion, locale, isSetAside } = view;
    const { everyStatement } = await this.campaigns.knowing(campaign.slug, textVersion, locale);
    const statement = everyStatement.get(`${textVersion}/${locale}`);
    return {
      state: 'ready',
      token: t!,
      values: { name, showName, updates },
      statement,
      isSetAside,
    };
  }

  private async afterConfirm(
    campaign: OpenCampaign,
    locale: Locale,
    decision: ConfirmOutcome,
  ): Promise<ConfirmState> {
    if (decision === 'expired' || decision === 'unknown') return { state: decision };
    if (decision === 'set aside') return { state: 'aside' };
    const { tally } = await this.board.current(campaign.slug);
    const share = shareView(this.settings, campaign, locale, translator(locale));
    return { state: 'done', progress: progressView(campaign, tally), share };
  }
}
