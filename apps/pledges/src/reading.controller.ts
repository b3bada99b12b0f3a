import { Unlogged } from '@blueheart/http';
import { renderPage } from '@blueheart/pages';
import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { z } from 'zod';
import { CampaignsQueries } from './campaigns/campaigns.queries.js';
import { openPage } from './pages.controller.js';
import { controllerView, pageProps } from './pages.presenter.js';
import { HowWeCountPage, SchoolsPage } from './pages/index.js';
import { pageParamsSchema, pageQuerySchema } from './signing/sign.schema.js';

type PageParams = z.output<typeof pageParamsSchema>;
type PageQuery = z.output<typeof pageQuerySchema>;
const html = 'text/html; charset=utf-8';

/** Pages to read that every campaign has: they describe the software. Visits leave no record, here or on the phone. */
@ApiExcludeController()
@Controller()
export class ReadingController {
  constructor(@Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries) {}

  @Get(':locale/:slug/how-we-count')
  @Unlogged()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async howWeCount(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Query({ schema: pageQuerySchema }) { s: source }: PageQuery,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    return renderPage(HowWeCountPage(pageProps(campaign, locale, source)));
  }

  /** For teachers, and for whoever is too young to sign. */
  @Get(':locale/:slug/schools')
  @Unlogged()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async schools(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Query({ schema: pageQuerySchema }) { s: source }: PageQuery,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const controller = controllerView(campaign, locale);
    return renderPage(SchoolsPage({ ...pageProps(campaign, locale, source), controller }));
  }
}
