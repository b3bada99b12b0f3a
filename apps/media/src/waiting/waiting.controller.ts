import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema } from '@blueheart/http';
import { Controller, Get, Header, Inject, Param, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { WaitingQueries } from './waiting.queries.js';
import { waitingSchema, type MediaWaiting } from './waiting.schema.js';

/** What needs somebody now. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/waiting')
export class MediaWaitingController {
  constructor(@Inject(WaitingQueries) private readonly waiting: WaitingQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How much of the media waits for whoever asks' })
  @ApiResponse({ status: 200, standardSchema: waitingSchema, description: 'By what it is.' })
  get(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Req() asked: Asked,
  ): Promise<MediaWaiting> {
    return this.waiting.of(byOf(asked, slug));
  }
}
