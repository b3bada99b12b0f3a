import { doorOf } from '@blueheart/ownership';
import { Controller, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { OrderMoves } from './moves.service.js';
import { MediaOwnershipQueries } from './ownership.queries.js';
import { ownership } from './ownership.schema.js';

/** What of the media is whose. */
@ApiTags('media')
@ApiBearerAuth()
@Controller('api/v1/campaigns/:slug/ownership/media')
export class MediaOwnershipController extends doorOf(ownership) {
  constructor(
    @Inject(MediaOwnershipQueries) queries: MediaOwnershipQueries,
    @Inject(OrderMoves) service: OrderMoves,
  ) {
    super(queries, service);
  }
}
