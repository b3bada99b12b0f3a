import { informationCodes } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Unlogged } from '@blueheart/http';
import { loadAssets, renderPage } from '@blueheart/pages';
import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CampaignsQueries } from './campaigns.queries.js';
import { FilesOffer } from './files.offer.js';
import { openPage } from './pages.controller.js';
import { informationView, pageProps } from './pages.presenter.js';
import { InformationPage } from './pages/index.js';
import { pageParamsSchema } from './sign.schema.js';

const informationParamsSchema = pageParamsSchema.extend({ page: z.string().max(40) });
const assetParamsSchema = z.object({ file: z.string().max(120) });

/** What is to be known before signing, and the files that every page needs. */
@ApiExcludeController()
@Controller()
export class InformationController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(FilesOffer) private readonly offer: FilesOffer,
  ) {}

  /** Nobody's visit to these is recorded: reading them may be all that someone in danger can do. */
  @Get(':locale/:slug/:page')
  @Unlogged()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async information(
    @Param({ schema: informationParamsSchema }) params: z.output<typeof informationParamsSchema>,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const code = informationCodes.find((one) => one === params.page);
    if (!code) throw new Refusal('not-found', 404);
    return renderPage(
      InformationPage({
        ...pageProps(campaign, locale),
        ...informationView(campaign, code, locale),
        recording: this.offer.recording(campaign, code, locale),
      }),
    );
  }

  @Get('assets/:file')
  @Unlogged()
  async asset(
    @Param({ schema: assetParamsSchema }) { file }: z.output<typeof assetParamsSchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asset = loadAssets().find(`/assets/${file}`);
    if (!asset) throw new Refusal('not-found', 404);
    await reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type(asset.contentType)
      .send(asset.body);
  }
}
