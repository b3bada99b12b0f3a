import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  approvalOfCountSchema,
  countedSchema,
  countSchema,
  countsSchema,
  countWantedSchema,
  madeCountSchema,
} from './count.schema.js';
import { CountsQueries } from './counts.queries.js';
import { CountsService } from './counts.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** What is counted at a place, against the books. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/counts')
export class CountsController {
  constructor(
    @Inject(CountsService) private readonly counts: CountsService,
    @Inject(CountsQueries) private readonly queries: CountsQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The counts of the campaign' })
  @ApiResponse({ status: 200, standardSchema: countsSchema, description: 'Open ones first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof countsSchema>> {
    return { counts: await this.queries.list(slug) };
  }

  @Post()
  @ApiOperation({ summary: 'Begin to count at a place; one that has begun there is gone on with' })
  @ApiResponse({ status: 201, standardSchema: madeCountSchema, description: 'It is open.' })
  async begin(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: countWantedSchema }) { place }: z.output<typeof countWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeCountSchema>> {
    return { id: await this.counts.begin(byOf(asked, slug), place) };
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One count, item by item' })
  @ApiResponse({ status: 200, standardSchema: countSchema, description: 'As it is now.' })
  show(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof countSchema>> {
    return this.queries.get(slug, id);
  }

  @Post(':id/counted')
  @HttpCode(204)
  @ApiOperation({ summary: 'Enter what was counted of an item, for the first time or again' })
  @ApiResponse({ status: 204, description: 'With what the books had at that moment.' })
  async enter(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: countedSchema }) counted: z.output<typeof countedSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.counts.enter(byOf(asked, slug), id, counted);
  }

  @Post(':id/approve')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make the books what was counted' })
  @ApiResponse({ status: 204, description: 'One movement, about this count.' })
  async approve(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: approvalOfCountSchema }) approval: z.output<typeof approvalOfCountSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.counts.approve(byOf(asked, slug), id, approval);
  }

  @Post(':id/drop')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a count up: nothing comes of it' })
  @ApiResponse({ status: 204, description: 'What was counted stays readable.' })
  async drop(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.counts.drop(byOf(asked, slug), id);
  }
}
