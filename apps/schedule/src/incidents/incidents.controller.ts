import { byOf, type Asked } from '@blueheart/access';
import { Controller, Delete, Get, Header, HttpCode, Inject, Param, Put, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import type { z } from 'zod';
import { incidentParamsSchema, incidentsSchema } from './incident.schema.js';
import { IncidentsQueries } from './incidents.queries.js';
import { IncidentsService } from './incidents.service.js';

type IncidentParams = z.output<typeof incidentParamsSchema>;

/** What happened at booths: a category, a place and a time, and who has seen to it. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug')
export class IncidentsController {
  constructor(
    @Inject(IncidentsQueries) private readonly queries: IncidentsQueries,
    @Inject(IncidentsService) private readonly incidents: IncidentsService,
  ) {}

  @Get('incidents')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What happened at booths and waits for somebody to see to it' })
  @ApiResponse({ status: 200, standardSchema: incidentsSchema, description: 'The newest first.' })
  open(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<z.output<typeof incidentsSchema>> {
    return this.queries.open(slug);
  }

  @Get('events/:id/incidents')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What happened at an event, also what was seen to or taken back' })
  @ApiResponse({ status: 200, standardSchema: incidentsSchema, description: 'The newest first.' })
  of(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
  ): Promise<z.output<typeof incidentsSchema>> {
    return this.queries.of(slug, id);
  }

  @Put('incidents/:id/seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that somebody has seen to it; audited' })
  @ApiResponse({ status: 204, description: 'It waits for nobody any more.' })
  async seeTo(
    @Param({ schema: incidentParamsSchema }) { slug, id }: IncidentParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.incidents.seeTo(byOf(asked, slug), id);
  }

  @Delete('incidents/:id/seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take that back' })
  @ApiResponse({ status: 204, description: 'It waits for somebody again.' })
  async undo(
    @Param({ schema: incidentParamsSchema }) { slug, id }: IncidentParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.incidents.undo(byOf(asked, slug), id);
  }
}
