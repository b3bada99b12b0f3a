import { campaignParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ZoneMovesQueries } from './zone-moves.queries.js';
import { zoneApplySchema, zoneMovesSchema } from './zone-moves.schema.js';
import { ZoneMoves } from './zone-moves.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What a country's change of its clocks does to what is planned. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/zone-moves')
export class ZoneMovesController {
  constructor(
    @Inject(ZoneMoves) private readonly moves: ZoneMoves,
    @Inject(ZoneMovesQueries) private readonly queries: ZoneMovesQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The events whose time on the wall is at another moment now' })
  @ApiResponse({ status: 200, standardSchema: zoneMovesSchema, description: 'None is moved yet.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof zoneMovesSchema>> {
    return this.queries.list(slug);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Move them: the time on the wall stays' })
  @ApiResponse({ status: 204, description: 'All are moved, and whoever works there is told.' })
  async apply(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: zoneApplySchema }) { events }: z.output<typeof zoneApplySchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.moves.apply(byOf(asked, slug), events);
  }
}
