import { informationCodes } from '@blueheart/config';
import { Refusal } from '@blueheart/contracts';
import { Unlogged } from '@blueheart/http';
import { encodedFor, loadAssets, renderPage } from '@blueheart/pages';
import { Controller, Get, Header, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CampaignsQueries } from './campaigns/campaigns.queries.js';
import { FilesOffer } from './files/files.offer.js';
import { openPage } from './pages.controller.js';
import { informationView, pageProps } from './pages.presenter.js';
import { InformationPage } from './pages/index.js';
import { pageParamsSchema, pageQuerySchema } from './signing/sign.schema.js';

const informationParamsSchema = pageParamsSchema.extend({ page: z.string().max(40) });
/** `?plain`, with any value or none, asks for easy words. */
const informationQuerySchema = pageQuerySchema.extend({ plain: z.string().optional().catch('') });
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
  @Header('cache-control', 'no-store')
  async information(
    @Param({ schema: informationParamsSchema }) params: z.output<typeof informationParamsSchema>,
    @Query({ schema: informationQuerySchema })
    { plain, s: source }: z.output<typeof informationQuerySchema>,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const code = informationCodes.find((one) => one === params.page);
    if (!code) throw new Refusal('not-found', 404);
    return renderPage(
      InformationPage({
        ...pageProps(campaign, locale, source),
        ...informationView(campaign, code, locale, plain !== undefined),
        recording: this.offer.recording(campaign, code, locale),
      }),
    );
  }

  @Get('assets/:file')
  @Unlogged()
  async asset(
    @Param({ schema: assetParamsSchema }) { file }: z.output<typeof assetParamsSchema>,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asset = loadAssets().find(`/assets/${file}`);
    if (!asset) throw new Refusal('not-found', 404);
    const { body, encoding } = encodedFor(asset, accepted);
    if (encoding) reply.header('content-encoding', encoding);
    if (asset.encoded) reply.header('vary', 'accept-encoding');
    await reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type(asset.contentType)
      .send(body);
  }
}
