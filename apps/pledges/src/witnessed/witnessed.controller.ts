import { isKnown, LargeBody } from '@blueheart/http';
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
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { actorOf, expectPerson, reasonBodySchema } from '../staff/staff.request.js';
import { WitnessedHeld } from './witnessed-held.service.js';
import { WitnessedQueries } from './witnessed.queries.js';
import {
  heldParamsSchema,
  heldSchema,
  openedSchema,
  takeInSchema,
  witnessedAnswersSchema,
  witnessedBatchSchema,
  witnessedFiguresQuerySchema,
  witnessedFiguresSchema,
  witnessFormSchema,
} from './witnessed.schema.js';
import { WitnessedService } from './witnessed.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type HeldParams = z.output<typeof heldParamsSchema>;

/** Pledges that were signed on a volunteer's phone. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/witnessed')
export class WitnessedController {
  constructor(
    @Inject(WitnessedService) private readonly witnessed: WitnessedService,
    @Inject(WitnessedQueries) private readonly queries: WitnessedQueries,
    @Inject(WitnessedHeld) private readonly waiting: WitnessedHeld,
  ) {}

  @Get('form')
  @ApiOperation({ summary: 'What a phone needs to take pledges without a network' })
  @ApiResponse({ status: 200, standardSchema: witnessFormSchema, description: 'With an ETag.' })
  async form(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { form, etag } = await this.queries.form(slug);
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (isKnown(request.headers['if-none-match'], etag)) await reply.status(304).send();
    else await reply.send(form);
  }

  @Post('batches')
  @HttpCode(200)
  @LargeBody(512 * 1_024)
  @ApiOperation({ summary: 'Send pledges that were signed at a booth; each counts once' })
  @ApiResponse({
    status: 200,
    standardSchema: witnessedAnswersSchema,
    description: 'Everything is kept; each pledge has its own answer.',
  })
  async take(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: witnessedBatchSchema }) batch: z.output<typeof witnessedBatchSchema>,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof witnessedAnswersSchema>> {
    const by = actorOf(request);
    expectPerson(by);
    return this.witnessed.take(slug, by.id, batch);
  }

  @Get('figures')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How many pledges were witnessed at an event' })
  @ApiResponse({ status: 200, standardSchema: witnessedFiguresSchema, description: 'As of now.' })
  figures(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: witnessedFiguresQuerySchema })
    { event }: z.output<typeof witnessedFiguresQuerySchema>,
  ): Promise<z.output<typeof witnessedFiguresSchema>> {
    return this.queries.figures(slug, event);
  }

  @Get('held')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Witnessed pledges that could not be taken' })
  @ApiResponse({ status: 200, standardSchema: heldSchema, description: 'Never who it is.' })
  held(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof heldSchema>> {
    return this.queries.held(slug);
  }

  @Post('held/:id/contact')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who signed; the look and its reason are audited' })
  @ApiResponse({ status: 200, standardSchema: openedSchema, description: 'As it was typed.' })
  look(
    @Param({ schema: heldParamsSchema }) { slug, id }: HeldParams,
    @Body({ schema: reasonBodySchema }) { reason }: z.output<typeof reasonBodySchema>,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof openedSchema>> {
    return this.waiting.look({ slug, id, reason, by: actorOf(request) });
  }

  @Post('held/:id/take-in')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take it after all, with its contact mended' })
  @ApiResponse({ status: 204, description: 'It is signed, and a letter goes.' })
  takeIn(
    @Param({ schema: heldParamsSchema }) { slug, id }: HeldParams,
    @Body({ schema: takeInSchema }) { reason, contact }: z.output<typeof takeInSchema>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.waiting.takeIn({ slug, id, reason, by: actorOf(request) }, contact);
  }

  @Post('held/:id/drop')
  @HttpCode(204)
  @ApiOperation({ summary: 'Drop it: it counts for nothing' })
  @ApiResponse({ status: 204, description: 'What was sealed is gone.' })
  drop(
    @Param({ schema: heldParamsSchema }) { slug, id }: HeldParams,
    @Body({ schema: reasonBodySchema }) { reason }: z.output<typeof reasonBodySchema>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.waiting.drop({ slug, id, reason, by: actorOf(request) });
  }
}
