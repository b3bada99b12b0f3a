import { campaignParamsSchema } from '@blueheart/http';
import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { responseAskedSchema, responseSchema, type Response } from './response.schema.js';
import { ResponsesQueries } from './responses.queries.js';
import { TableQueries } from './table.queries.js';
import { responseTableSchema, tableAskedSchema, type ResponseTable } from './table.schema.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What being placed somewhere brings. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/response')
export class ResponsesController {
  constructor(
    @Inject(ResponsesQueries) private readonly queries: ResponsesQueries,
    @Inject(TableQueries) private readonly tables: TableQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How many came by which link, day by day' })
  @ApiResponse({ status: 200, standardSchema: responseSchema, description: 'The most first.' })
  response(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: responseAskedSchema }) asked: z.output<typeof responseAskedSchema>,
  ): Promise<Response> {
    return this.queries.response(slug, asked);
  }

  @Get('table')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'What each placement brought and cost, beside all else that was followed',
  })
  @ApiResponse({
    status: 200,
    standardSchema: responseTableSchema,
    description: 'The channels and those who came by no link are everybody.',
  })
  table(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: tableAskedSchema }) { currency, ...asked }: z.output<typeof tableAskedSchema>,
  ): Promise<ResponseTable> {
    return this.tables.table(slug, asked, { currency });
  }
}
