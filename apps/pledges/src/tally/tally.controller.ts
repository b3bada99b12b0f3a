import {
  tallyDaysSchema,
  tallyLanguagesSchema,
  tallySchema,
  tallySourcesSchema,
} from '@blueheart/contracts';
import { ReadyAnswers, sendReady, type ReadyAnswer } from '@blueheart/http';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { TallyBoard, type Posted } from './tally.board.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** Changes once a day: an hour late is no harm. */
const daily = 'public, max-age=300, stale-while-revalidate=3600';

/** How many stand behind the campaign: now, and on the days that are over. */
@ApiTags('pledges')
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/tally')
export class TallyController {
  constructor(
    @Inject(TallyBoard) private readonly board: TallyBoard,
    @Inject(ReadyAnswers) ready: ReadyAnswers,
  ) {
    ready.offer('/api/v1/campaigns/:slug/tally', ({ slug = '' }) => {
      const posted = this.board.posted(slug);
      return posted && live(posted);
    });
  }

  @Get()
  @ApiOperation({ summary: 'How many stand behind the campaign' })
  @ApiResponse({
    status: 200,
    standardSchema: tallySchema,
    description: 'The tally, with an ETag.',
  })
  async tally(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendReady(request, reply, live(await this.board.current(slug)));
  }

  @Get('days')
  @ApiOperation({ summary: 'Pledges by day, for the days that are over' })
  @ApiResponse({ status: 200, standardSchema: tallyDaysSchema, description: 'With an ETag.' })
  async days(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendReady(request, reply, closed((await this.board.parts(slug)).posted.days));
  }

  @Get('languages')
  @ApiOperation({ summary: 'Pledges by language, of the days that are over' })
  @ApiResponse({ status: 200, standardSchema: tallyLanguagesSchema, description: 'With an ETag.' })
  async languages(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendReady(request, reply, closed((await this.board.parts(slug)).posted.languages));
  }

  @Get('sources')
  @ApiOperation({ summary: "Pledges by the campaign's own links, of the days that are over" })
  @ApiResponse({ status: 200, standardSchema: tallySourcesSchema, description: 'With an ETag.' })
  async sources(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendReady(request, reply, closed((await this.board.parts(slug)).posted.sources));
  }
}

const json = { contentType: 'application/json; charset=utf-8' };

function live(posted: Posted): ReadyAnswer {
  const { body, etag } = posted;
  return { body, etag, ...json, cacheControl: 'public, max-age=5, stale-while-revalidate=30' };
}

function closed({ body, etag }: Posted): ReadyAnswer {
  return { body, etag, ...json, cacheControl: daily };
}
