import { campaignParamsSchema } from '@blueheart/http';
import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { responseAskedSchema, responseSchema, type Response } from './response.schema.js';
import { ResponsesQueries } from './responses.queries.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What being placed somewhere brings. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/response')
export class ResponsesController {
  constructor(@Inject(ResponsesQueries) private readonly queries: ResponsesQueries) {}

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
}
