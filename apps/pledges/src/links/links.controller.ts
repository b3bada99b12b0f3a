import { Refusal } from '@blueheart/contracts';
import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { firstLocale, readCode } from './links.rules.js';
import { LinksQueries } from './links.queries.js';
import { addressOf } from '../pages/index.js';

const linkParamsSchema = z.object({ '*': z.string().max(512).default('') });

/** Tracked links and QR codes: `/b/{code}`. The access log knows the route, never the code. */
@ApiExcludeController()
@Controller()
export class LinksController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(LinksQueries) private readonly links: LinksQueries,
  ) {}

  /**
   * Leads to the campaign's page with the source, in the language of the paper or of the visitor. A code
   * that nobody registered leads to the first campaign, as `/` does, without a source: who typed it from
   * a billboard and slipped still arrives. Only our own codes are ever put into the address.
   */
  @Get(['b', 'B', 'b/*', 'B/*'])
  async follow(
    @Param({ schema: linkParamsSchema }) { '*': typed }: z.output<typeof linkParamsSchema>,
    @Headers('accept-language') wanted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const code = readCode(typed);
    const link = code ? await this.links.find(code) : undefined;
    const campaign = link ? await this.campaigns.open(link.campaign) : await this.campaigns.first();
    if (!campaign) throw new Refusal('no-such-campaign', 404);
    const locale = firstLocale(campaign, wanted, link?.locale);
    await reply
      .headers({ 'cache-control': 'no-store', vary: 'accept-language' })
      .redirect(addressOf(locale, campaign.slug, '', link?.code), 302);
  }
}
