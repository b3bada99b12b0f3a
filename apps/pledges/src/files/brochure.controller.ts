import { Settings } from '@blueheart/config';
import { Unlogged } from '@blueheart/http';
import { renderPage } from '@blueheart/pages';
import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { z } from 'zod';
import { brochureAddress, brochureView } from './brochure.presenter.js';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { FilesOffer } from './files.offer.js';
import { openPage } from '../pages.controller.js';
import { pageProps } from '../pages.presenter.js';
import { BrochurePage } from '../pages/index.js';
import { pageParamsSchema, pageQuerySchema } from '../signing/sign.schema.js';

/** The brochure as a page; printed, it is the brochure on paper. */
@ApiExcludeController()
@Controller()
export class BrochureController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(FilesOffer) private readonly offer: FilesOffer,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** It tells where help is, so nobody's visit is recorded. */
  @Get(':locale/:slug/brochure')
  @Unlogged()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async page(
    @Param({ schema: pageParamsSchema }) params: z.output<typeof pageParamsSchema>,
    @Query({ schema: pageQuerySchema }) { s: source }: z.output<typeof pageQuerySchema>,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const address = brochureAddress(this.settings.baseUrl, campaign.slug, locale);
    return renderPage(
      BrochurePage({
        ...pageProps(campaign, locale, source),
        brochure: brochureView(campaign, locale, address),
        card: this.offer.card(campaign, locale, '/brochure'),
        printFile: this.offer.brochure(campaign, locale),
      }),
    );
  }
}
