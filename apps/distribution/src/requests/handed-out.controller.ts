import { campaignParamsSchema } from '@blueheart/http';
import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { handedOutSchema, handedOutSearchSchema } from './request-view.schema.js';
import { RequestsQueries } from './requests.queries.js';

/** What each partner got. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/handed-out')
export class HandedOutController {
  constructor(@Inject(RequestsQueries) private readonly queries: RequestsQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What each partner got, by item, within days' })
  @ApiResponse({ status: 200, standardSchema: handedOutSchema, description: 'By the ledger.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: handedOutSearchSchema }) search: z.output<typeof handedOutSearchSchema>,
  ): Promise<z.output<typeof handedOutSchema>> {
    return { lines: await this.queries.handedOut(slug, search) };
  }
}
