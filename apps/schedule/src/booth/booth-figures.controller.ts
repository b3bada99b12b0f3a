import { byOf, type Asked } from '@blueheart/access';
import { Body, Controller, Get, Header, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeSchema } from '../venues/venue.schema.js';
import { BoothQueries } from './booth.queries.js';
import {
  courseSchema,
  entriesSchema,
  entryListSchema,
  estimateWantedSchema,
  figuresSchema,
  idParamsSchema,
} from './booth.schema.js';
import { EstimatesService } from './estimates.service.js';
import { offerSchema, shortCodeSchema } from './handover.schema.js';
import { HandoversQueries } from './handovers.queries.js';

type IdParams = z.output<typeof idParamsSchema>;

/** What the log of one event comes to. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/events/:id/booth')
export class BoothFiguresController {
  constructor(
    @Inject(BoothQueries) private readonly queries: BoothQueries,
    @Inject(EstimatesService) private readonly estimates: EstimatesService,
    @Inject(HandoversQueries) private readonly handovers: HandoversQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What was counted at an event, phone by phone' })
  @ApiResponse({ status: 200, standardSchema: figuresSchema, description: 'As it is now.' })
  figures(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof figuresSchema>> {
    return this.queries.figuresOf(byOf(asked, slug), id);
  }

  @Get('course')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'When and by how many it was counted, and what of it came late' })
  @ApiResponse({ status: 200, standardSchema: courseSchema, description: 'As it is now.' })
  course(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof courseSchema>> {
    return this.queries.courseOf(slug, id);
  }

  @Get('entries')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The entries of an event' })
  @ApiResponse({
    status: 200,
    standardSchema: entriesSchema,
    description: 'Device by device, in the order in which they were tapped.',
  })
  entries(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Query({ schema: entryListSchema }) wanted: z.output<typeof entryListSchema>,
  ): Promise<z.output<typeof entriesSchema>> {
    return this.queries.entriesOf(slug, id, wanted);
  }

  @Get('handover')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What a phone hands over, by the code that it shows' })
  @ApiResponse({ status: 200, standardSchema: offerSchema, description: 'As it was sent.' })
  offered(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Query({ schema: shortCodeSchema }) { code }: z.output<typeof shortCodeSchema>,
  ): Promise<z.output<typeof offerSchema>> {
    return this.handovers.offered(slug, id, code);
  }

  @Post('estimates')
  @ApiOperation({ summary: 'Stand in for a phone that died with entries on it' })
  @ApiResponse({
    status: 201,
    standardSchema: madeSchema,
    description: 'It counts until the first of those entries arrives.',
  })
  async estimate(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: estimateWantedSchema }) wanted: z.output<typeof estimateWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.estimates.make(byOf(asked, slug), id, wanted) };
  }
}
