import { campaignParamsSchema } from '@blueheart/http';
import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { reservationListSchema, reservationsSchema } from './reservation.schema.js';
import { ReservationsQueries } from './reservations.queries.js';

/** What is kept for which event. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/reservations')
export class ReservationsController {
  constructor(@Inject(ReservationsQueries) private readonly queries: ReservationsQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What is kept for events, and what is missing' })
  @ApiResponse({
    status: 200,
    standardSchema: reservationsSchema,
    description: 'What is needed first, first.',
  })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: reservationListSchema }) search: z.output<typeof reservationListSchema>,
  ): Promise<z.output<typeof reservationsSchema>> {
    return this.queries.list(slug, search);
  }
}
