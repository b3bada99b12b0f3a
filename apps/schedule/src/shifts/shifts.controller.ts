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
  Patch,
  Post,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeSchema } from '../venues/venue.schema.js';
import { HandsQueries } from './hands.queries.js';
import {
  boardSchema,
  handsSchema,
  shiftChangesSchema,
  shiftWantedSchema,
  type ShiftChanges,
  type ShiftWanted,
} from './shift.schema.js';
import { ShiftsQueries } from './shifts.queries.js';
import { ShiftsService } from './shifts.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** The shifts of events: what is needed when, and who is on them. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug')
export class ShiftsController {
  constructor(
    @Inject(ShiftsService) private readonly shifts: ShiftsService,
    @Inject(ShiftsQueries) private readonly queries: ShiftsQueries,
    @Inject(HandsQueries) private readonly hands: HandsQueries,
  ) {}

  @Get('events/:id/shifts')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The shifts of an event, with who is on them' })
  @ApiResponse({ status: 200, standardSchema: boardSchema, description: 'With names.' })
  board(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof boardSchema>> {
    return this.queries.board(slug, id);
  }

  @Post('events/:id/shifts')
  @ApiOperation({ summary: 'Add a shift to an event' })
  @ApiResponse({
    status: 201,
    standardSchema: madeSchema,
    description: 'It goes where the event goes.',
  })
  async create(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: shiftWantedSchema }) wanted: ShiftWanted,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.shifts.create(byOf(asked, slug), id, wanted) };
  }

  @Get('shifts/hands')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What a move or a refusal has left open on shifts' })
  @ApiResponse({
    status: 200,
    standardSchema: handsSchema,
    description: 'The first to begin first.',
  })
  async needHands(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof handsSchema>> {
    return { hands: await this.hands.list(slug) };
  }

  @Patch('shifts/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a shift; who is on it is told of another time' })
  @ApiResponse({ status: 204, description: 'It is changed.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: shiftChangesSchema }) changes: ShiftChanges,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.shifts.change(byOf(asked, slug), id, changes);
  }

  @Delete('shifts/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancel a shift; twice is once' })
  @ApiResponse({ status: 204, description: 'Whoever is on it is told.' })
  async cancel(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.shifts.cancel(byOf(asked, slug), id);
  }
}
