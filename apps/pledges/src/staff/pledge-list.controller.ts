import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { PledgeListQueries } from './pledge-list.queries.js';
import {
  pledgePageSchema,
  pledgeSearchSchema,
  type PledgePage,
  type PledgeSearch,
} from './pledge-list.schema.js';

/** The pledges of a campaign, for its staff: never who signed. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/pledges')
export class PledgeListController {
  constructor(@Inject(PledgeListQueries) private readonly queries: PledgeListQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The pledges of the campaign without their people, a page at a time' })
  @ApiResponse({ status: 200, standardSchema: pledgePageSchema, description: 'Newest first.' })
  page(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: pledgeSearchSchema }) search: PledgeSearch,
  ): Promise<PledgePage> {
    return this.queries.page(slug, search);
  }
}
