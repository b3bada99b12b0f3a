import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema } from '@blueheart/http';
import { Body, Controller, Get, Header, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeTransferSchema } from '../transfers/transfer.schema.js';
import { ForecastQueries } from './forecast.queries.js';
import { forecastSchema, proposalWantedSchema, type Forecast } from './forecast.schema.js';
import { ProposalsService } from './proposals.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** When what there is runs out, and what would help. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/forecast')
export class ForecastController {
  constructor(
    @Inject(ForecastQueries) private readonly queries: ForecastQueries,
    @Inject(ProposalsService) private readonly proposals: ProposalsService,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'When each item runs out, what to order by when, and what to move' })
  @ApiResponse({
    status: 200,
    standardSchema: forecastSchema,
    description: 'In the order of the roll-out.',
  })
  forecast(@Param({ schema: campaignParamsSchema }) { slug }: CampaignParams): Promise<Forecast> {
    return this.queries.forecast(slug);
  }

  @Post('proposals')
  @ApiOperation({ summary: 'Draft a transfer of what is proposed' })
  @ApiResponse({ status: 201, standardSchema: madeTransferSchema, description: 'A draft.' })
  draft(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: proposalWantedSchema }) { digest }: z.output<typeof proposalWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeTransferSchema>> {
    return this.proposals.draft(byOf(asked, slug), digest);
  }
}
