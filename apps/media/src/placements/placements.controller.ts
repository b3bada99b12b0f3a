import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  planSchema,
  planSearchSchema,
  sendableSchema,
  stepSchema,
  steppedSchema,
  type Plan,
} from './placement.schema.js';
import { movedSchema, movingSchema, type Moved } from './flight.schema.js';
import { FlightsService } from './flights.service.js';
import { PlacementsService } from './placements.service.js';
import { PlanQueries } from './plan.queries.js';

/** Where and when the campaign is shown. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/placements')
export class MediaPlacementsController {
  constructor(
    @Inject(PlacementsService) private readonly placements: PlacementsService,
    @Inject(FlightsService) private readonly flights: FlightsService,
    @Inject(PlanQueries) private readonly queries: PlanQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The flight plan: what is placed on these days, by outlet' })
  @ApiResponse({
    status: 200,
    standardSchema: planSchema,
    description: 'Without what was given up.',
  })
  plan(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: planSearchSchema }) search: z.output<typeof planSearchSchema>,
  ): Promise<Plan> {
    return this.queries.plan(slug, search);
  }

  @Get(':id/artworks')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Which artwork may be sent: approved, in a language of the outlet' })
  @ApiResponse({ status: 200, standardSchema: sendableSchema, description: 'Youngest first.' })
  artworks(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
  ): Promise<z.output<typeof sendableSchema>> {
    return this.queries.sendable(slug, id);
  }

  @Post(':id/steps')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a placement a step further: option, book, send artwork, go live …',
  })
  @ApiResponse({ status: 200, standardSchema: steppedSchema, description: 'It is so.' })
  async step(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Body({ schema: stepSchema }) step: z.output<typeof stepSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof steppedSchema>> {
    return { made: (await this.placements.take(byOf(asked, slug), id, step)) ?? null };
  }

  @Post(':id/flight')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Show a placement on other days, while its order is a draft or where it makes good',
    description:
      'A price that is what the outlet asks for follows the first day; one that was agreed stays, as what makes good stays free.',
  })
  @ApiResponse({ status: 200, standardSchema: movedSchema, description: 'It is so.' })
  move(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Body({ schema: movingSchema }) wanted: z.output<typeof movingSchema>,
    @Req() asked: Asked,
  ): Promise<Moved> {
    return this.flights.move(byOf(asked, slug), id, wanted);
  }
}
