import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { volunteerOf } from '../shifts/sign-ups.service.js';
import { madeSchema } from '../venues/venue.schema.js';
import { AttendanceQueries } from './attendance.queries.js';
import {
  attendanceSchema,
  hereAnswerSchema,
  hereSchema,
  markParamsSchema,
  markWantedSchema,
  noShowParamsSchema,
  undecidedSchema,
  voidSchema,
} from './attendance.schema.js';
import { AttendanceService } from './attendance.service.js';
import { SelfCheckIn } from './self-check-in.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** Who was there. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug')
export class AttendanceController {
  constructor(
    @Inject(AttendanceQueries) private readonly queries: AttendanceQueries,
    @Inject(AttendanceService) private readonly attendance: AttendanceService,
    @Inject(SelfCheckIn) private readonly selfCheckIn: SelfCheckIn,
  ) {}

  @Get('attendance/undecided')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Where somebody was not seen, and nobody has decided whether they came',
  })
  @ApiResponse({ status: 200, standardSchema: undecidedSchema, description: 'The oldest first.' })
  undecided(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof undecidedSchema>> {
    return this.queries.undecided(slug);
  }

  @Get('events/:id/attendance')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who was at an event, with what says so' })
  @ApiResponse({
    status: 200,
    standardSchema: attendanceSchema,
    description: 'By shift, then who came without having signed up.',
  })
  ofEvent(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof attendanceSchema>> {
    return this.queries.ofEvent(slug, id);
  }

  @Post('events/:id/attendance')
  @ApiOperation({ summary: 'Say that somebody came or went' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It counts.' })
  async mark(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: markWantedSchema }) wanted: z.output<typeof markWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.attendance.mark(byOf(asked, slug), id, wanted) };
  }

  @Post('events/:id/attendance/:mark/void')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make void what was wrong, wherever it was said' })
  @ApiResponse({ status: 204, description: 'It counts no more.' })
  async void(
    @Param({ schema: markParamsSchema }) { slug, id, mark }: z.output<typeof markParamsSchema>,
    @Body({ schema: voidSchema }) { reason }: z.output<typeof voidSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.attendance.void(byOf(asked, slug), id, mark, reason);
  }

  @Put('events/:id/no-shows/:signUp')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that somebody who had signed up did not come' })
  @ApiResponse({ status: 204, description: 'It is on record.' })
  async setNoShow(
    @Param({ schema: noShowParamsSchema })
    { slug, id, signUp }: z.output<typeof noShowParamsSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.attendance.setNoShow(byOf(asked, slug), id, signUp);
  }

  @Delete('events/:id/no-shows/:signUp')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take that back' })
  @ApiResponse({ status: 204, description: 'As if nobody had decided.' })
  async undoNoShow(
    @Param({ schema: noShowParamsSchema })
    { slug, id, signUp }: z.output<typeof noShowParamsSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.attendance.undoNoShow(byOf(asked, slug), id, signUp);
  }

  @Post('my/here')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that I am there, with the code on the booth’s screen' })
  @ApiResponse({ status: 200, standardSchema: hereAnswerSchema, description: 'Since when.' })
  async here(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: hereSchema }) { event, code }: z.output<typeof hereSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof hereAnswerSchema>> {
    const since = await this.selfCheckIn.here(volunteerOf(byOf(asked, slug)), event, code);
    return { since: since.toISOString() };
  }
}
