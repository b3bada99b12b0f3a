import { renderPage } from '@blueheart/pages';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { z } from 'zod';
import { CampaignsQueries } from './campaigns.queries.js';
import { openPage } from './pages.controller.js';
import { TallyPage } from './pages/index.js';
import { pageParamsSchema } from './sign.schema.js';
import { TallyBoard } from './tally.board.js';
import { tallyProps } from './tally.presenter.js';

/** The page of the whole count. It shows what the API shows, and hides what the API hides. */
@ApiExcludeController()
@Controller()
export class TallyPagesController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(TallyBoard) private readonly board: TallyBoard,
  ) {}

  @Get(':locale/:slug/tally')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async tally(
    @Param({ schema: pageParamsSchema }) params: z.output<typeof pageParamsSchema>,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const { tally } = await this.board.current(campaign.slug);
    const { parts } = await this.board.parts(campaign.slug);
    return renderPage(TallyPage(tallyProps(campaign, tally, parts, locale)));
  }
}
