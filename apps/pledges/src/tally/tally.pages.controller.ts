import { renderPage } from '@blueheart/pages';
import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { FilesOffer } from '../files/files.offer.js';
import { LinksQueries } from '../links/links.queries.js';
import { openPage } from '../pages.controller.js';
import { TallyPage } from '../pages/index.js';
import { pageParamsSchema, pageQuerySchema } from '../signing/sign.schema.js';
import { TallyBoard } from './tally.board.js';
import { tallyProps } from './tally.presenter.js';

/** The page of the whole count. It shows what the API shows, and hides what the API hides. */
@ApiExcludeController()
@Controller()
export class TallyPagesController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(TallyBoard) private readonly board: TallyBoard,
    @Inject(LinksQueries) private readonly links: LinksQueries,
    @Inject(FilesOffer) private readonly offer: FilesOffer,
  ) {}

  @Get(':locale/:slug/tally')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async tally(
    @Param({ schema: pageParamsSchema }) params: z.output<typeof pageParamsSchema>,
    @Query({ schema: pageQuerySchema }) { s: source }: z.output<typeof pageQuerySchema>,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const { tally } = await this.board.current(campaign.slug);
    const { parts } = await this.board.parts(campaign.slug);
    const props = tallyProps(campaign, tally, parts, await this.links.codes(campaign.id), locale);
    const card = this.offer.card(campaign, locale, '/tally');
    return renderPage(TallyPage({ ...props, source, card }));
  }
}
