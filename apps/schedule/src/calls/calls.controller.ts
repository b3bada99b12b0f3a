import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeSchema } from '../venues/venue.schema.js';
import { callsSchema, nextStepWantedSchema, type NextStepWanted } from './call.schema.js';
import { AnswersService } from '../answers/answers.service.js';
import { Shortfalls } from '../shortfalls/shortfalls.service.js';
import { CallsService } from './calls.service.js';

type IdParams = z.output<typeof idParamsSchema>;

/** Answers by hand: whom to call, and what comes next. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug')
export class CallsController {
  constructor(
    @Inject(CallsService) private readonly calls: CallsService,
    @Inject(AnswersService) private readonly answers: AnswersService,
    @Inject(Shortfalls) private readonly shortfalls: Shortfalls,
  ) {}

  @Get('calls')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      'Which venues wait to be asked by phone, at a visit or on paper, and what others answered',
  })
  @ApiResponse({ status: 200, standardSchema: callsSchema, description: 'What is due first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<z.output<typeof callsSchema>> {
    return {
      calls: await this.calls.list(slug),
      answers: await this.answers.list(slug),
      short: await this.shortfalls.list(slug),
    };
  }

  @Post('events/:id/next-steps')
  @ApiOperation({ summary: 'Say what is to be done next about an event, until when and by whom' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It is on the list.' })
  async add(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: nextStepWantedSchema }) wanted: NextStepWanted,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.calls.add(byOf(asked, slug), id, wanted) };
  }

  @Post('next-steps/:id/done')
  @HttpCode(204)
  @ApiOperation({ summary: 'It is done; twice is once' })
  @ApiResponse({ status: 204, description: 'It is noted.' })
  async done(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.calls.done(byOf(asked, slug), id);
  }
}
