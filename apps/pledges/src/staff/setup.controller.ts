import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { setupSchema, type CampaignSetup } from './setup.schema.js';

/** What was decided about a campaign in its roll-out's files, to be looked at where staff work. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/setup')
export class SetupController {
  constructor(@Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How the campaign is set up' })
  @ApiResponse({ status: 200, standardSchema: setupSchema, description: 'As it was applied.' })
  async setup(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<CampaignSetup> {
    const { content, ...campaign } = await this.campaigns.open(slug);
    const { name: names, placeholder: isPlaceholder, contact } = content.controller;
    return {
      titles: content.title,
      languages: campaign.locales,
      defaultLanguage: campaign.defaultLocale,
      opensAt: campaign.opensAt.toISOString(),
      closesAt: campaign.closesAt?.toISOString() ?? null,
      timeZone: campaign.timeZone,
      country: campaign.country,
      goals: campaign.goals,
      textVersion: campaign.statementVersion,
      controller: { names, isPlaceholder, contact },
      messages: content.messages,
      exit: content.exit.address,
      helpLines: {
        all: content.helpLines.length,
        shown: content.helpLines.filter(({ verified }) => verified !== null).length,
      },
      colours: content.colours ?? null,
    };
  }
}
