import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema } from '@blueheart/http';
import { Body, Controller, Get, Header, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madePlaceSchema } from '../places/place.schema.js';
import { CustodyQueries } from './custody.queries.js';
import { custodySchema, custodyWantedSchema } from './custody.schema.js';
import { CustodyService } from './custody.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What people look after. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/custody')
export class CustodyController {
  constructor(
    @Inject(CustodyService) private readonly custody: CustodyService,
    @Inject(CustodyQueries) private readonly queries: CustodyQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who has what in hand' })
  @ApiResponse({ status: 200, standardSchema: custodySchema, description: 'Who has left first.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof custodySchema>> {
    return this.queries.list(slug);
  }

  @Post()
  @ApiOperation({ summary: 'Have a place for what somebody looks after; one a person' })
  @ApiResponse({ status: 201, standardSchema: madePlaceSchema, description: 'It is open.' })
  async ensure(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: custodyWantedSchema }) { staff }: z.output<typeof custodyWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madePlaceSchema>> {
    return { id: await this.custody.ensure(byOf(asked, slug), staff) };
  }
}
