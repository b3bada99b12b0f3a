import { byOf, type Asked } from '@blueheart/access';
import { LargeBody, campaignParamsSchema } from '@blueheart/http';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { bulkSchema, type BulkAct } from './bulk.schema.js';
import { EventsBulk } from './bulk.service.js';

/** Many events, edited once. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/events/bulk')
export class BulkController {
  constructor(@Inject(EventsBulk) private readonly bulk: EventsBulk) {}

  @Post()
  @HttpCode(204)
  @LargeBody(64 * 1_024)
  @ApiOperation({
    summary: 'Do the same with many events; each venue is asked once about what is alike',
  })
  @ApiResponse({ status: 204, description: 'It is done with all of them; else with none.' })
  async act(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Body({ schema: bulkSchema }) act: BulkAct,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.bulk.act(byOf(asked, slug), act);
  }
}
