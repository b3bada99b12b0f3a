import { campaignParamsSchema } from '@blueheart/http';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ConferenceQueries } from '../conference/conference.queries.js';
import { toldClassesSchema } from './class.schema.js';

/** What teachers have told and nobody has checked. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/classes')
export class ToldClassesController {
  constructor(@Inject(ConferenceQueries) private readonly queries: ConferenceQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How many classes wait to be checked' })
  @ApiResponse({ status: 200, standardSchema: toldClassesSchema, description: 'As it is now.' })
  told(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<z.output<typeof toldClassesSchema>> {
    return this.queries.told(slug);
  }
}
