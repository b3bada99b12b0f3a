import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { DaysQueries } from './days.queries.js';
import { daysDecidedSchema, daysListSchema, daysSchema, hitEventsSchema } from './days.schema.js';
import { DaysService } from './days.service.js';

type IdParams = z.output<typeof idParamsSchema>;
type Hits = z.output<typeof hitEventsSchema>;

/** Public holidays, exams and the fast. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/days')
export class DaysController {
  constructor(
    @Inject(DaysService) private readonly days: DaysService,
    @Inject(DaysQueries) private readonly queries: DaysQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Holidays, exams and the fast' })
  @ApiResponse({ status: 200, standardSchema: daysSchema, description: 'The first first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: daysListSchema }) wanted: z.output<typeof daysListSchema>,
  ): Promise<z.output<typeof daysSchema>> {
    return { days: await this.queries.list(slug, wanted) };
  }

  @Get(':id/events')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The events ahead that are on these days' })
  @ApiResponse({ status: 200, standardSchema: hitEventsSchema, description: 'The first first.' })
  async hits(@Param({ schema: idParamsSchema }) { slug, id }: IdParams): Promise<Hits> {
    return { events: await this.queries.hits(slug, id) };
  }

  @Put(':id')
  @ApiOperation({ summary: 'Say which days they are, as announced' })
  @ApiResponse({
    status: 200,
    standardSchema: hitEventsSchema,
    description: 'The events ahead that are on them now. None of them is moved.',
  })
  async decide(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: daysDecidedSchema }) decided: z.output<typeof daysDecidedSchema>,
    @Req() asked: Asked,
  ): Promise<Hits> {
    await this.days.decide(byOf(asked, slug), id, decided);
    return { events: await this.queries.hits(slug, id) };
  }

  @Post(':id/seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'The events on these days were looked at' })
  @ApiResponse({ status: 204, description: 'They stay where they are.' })
  async see(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.days.see(byOf(asked, slug), id);
  }
}
