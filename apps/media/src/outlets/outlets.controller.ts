import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeSchema, versionBodySchema } from '../made.schema.js';
import {
  outletChangesSchema,
  outletPageSchema,
  outletsQuerySchema,
  outletsSchema,
  outletWantedSchema,
  type OutletChanges,
  type OutletPage,
  type Outlets,
  type OutletWanted,
} from './outlet.schema.js';
import { OutletsQueries } from './outlets.queries.js';
import { OutletsService } from './outlets.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;
type Version = z.output<typeof versionBodySchema>;

/** Who can carry a campaign: billboard firms, magazines, stations, websites. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/outlets')
export class OutletsController {
  constructor(
    @Inject(OutletsService) private readonly outlets: OutletsService,
    @Inject(OutletsQueries) private readonly queries: OutletsQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Outlets, of one channel or all, and the channels there are' })
  @ApiResponse({ status: 200, standardSchema: outletsSchema, description: 'Never a person.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: outletsQuerySchema }) { channel }: z.output<typeof outletsQuerySchema>,
  ): Promise<Outlets> {
    return this.queries.list(slug, channel);
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One outlet with its rates and its frames' })
  @ApiResponse({ status: 200, standardSchema: outletPageSchema, description: 'Never a person.' })
  one(@Param({ schema: idParamsSchema }) { slug, id }: IdParams): Promise<OutletPage> {
    return this.queries.get(slug, id);
  }

  @Post()
  @ApiOperation({ summary: 'Put in an outlet' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It is there.' })
  async create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: outletWantedSchema }) wanted: OutletWanted,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.outlets.create(byOf(asked, slug), wanted) };
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change what is known of an outlet' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: outletChangesSchema }) changes: OutletChanges,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.outlets.change(byOf(asked, slug), id, changes);
  }

  @Post(':id/closing')
  @HttpCode(204)
  @ApiOperation({ summary: 'Close an outlet: it is not offered any more' })
  @ApiResponse({ status: 204, description: 'It is closed.' })
  async close(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: versionBodySchema }) { version }: Version,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.outlets.close(byOf(asked, slug), id, version);
  }

  @Post(':id/reopening')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open an outlet again' })
  @ApiResponse({ status: 204, description: 'It is open.' })
  async reopen(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: versionBodySchema }) { version }: Version,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.outlets.reopen(byOf(asked, slug), id, version);
  }
}
