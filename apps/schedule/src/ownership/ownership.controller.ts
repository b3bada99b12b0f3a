import { doorOf } from '@blueheart/ownership';
import { Controller, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { MovesService } from './moves.service.js';
import { OwnershipQueries } from './ownership.queries.js';
import { ownership } from './ownership.schema.js';

/** What of the schedule is whose. */
@ApiTags('schedule')
@ApiBearerAuth()
@Controller('api/v1/campaigns/:slug/ownership/schedule')
export class OwnershipController extends doorOf(ownership) {
  constructor(
    @Inject(OwnershipQueries) queries: OwnershipQueries,
    @Inject(MovesService) service: MovesService,
  ) {
    super(queries, service);
  }
}
