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
  Patch,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { proposalsSchema, recordedAnswerSchema } from '../proposals/proposal.schema.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { madeSchema } from '../venues/venue.schema.js';
import {
  actSchema,
  cancelSchema,
  eventChangesSchema,
  eventListSchema,
  oneEventSchema,
  eventsSchema,
  eventWantedSchema,
  versionsSchema,
} from './event.schema.js';
import { Shortfalls } from '../shortfalls/shortfalls.service.js';
import { EventsQueries } from './events.queries.js';
import { EventsService } from './events.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;
type Act = z.output<typeof actSchema>;

/** What is planned, asked for, agreed and held in a campaign. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/events')
export class EventsController {
  constructor(
    @Inject(EventsService) private readonly events: EventsService,
    @Inject(EventsQueries) private readonly queries: EventsQueries,
    @Inject(ProposalsService) private readonly proposals: ProposalsService,
    @Inject(Shortfalls) private readonly shortfalls: Shortfalls,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The events of the campaign' })
  @ApiResponse({
    status: 200,
    standardSchema: eventsSchema,
    description: 'The first to begin first.',
  })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: eventListSchema }) wanted: z.output<typeof eventListSchema>,
  ): Promise<z.output<typeof eventsSchema>> {
    return this.queries.list(slug, wanted);
  }

  @Post()
  @ApiOperation({ summary: 'Plan an event: a draft' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It is a draft.' })
  async create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: eventWantedSchema }) wanted: z.output<typeof eventWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.events.create(byOf(asked, slug), wanted) };
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One event' })
  @ApiResponse({ status: 200, standardSchema: oneEventSchema, description: 'As it is now.' })
  async show(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof oneEventSchema>> {
    return {
      ...(await this.queries.get(slug, id)),
      short: await this.shortfalls.of(slug, id),
    };
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change an event; another time or place asks the venue again' })
  @ApiResponse({ status: 204, description: 'It is changed.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: eventChangesSchema }) changes: z.output<typeof eventChangesSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.events.change(byOf(asked, slug), [{ ...changes, id }]);
  }

  @Post(':id/propose')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask the venue' })
  @ApiResponse({
    status: 204,
    description: 'It is asked, by mail where somebody there has an address.',
  })
  async propose(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: actSchema }) { version }: Act,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.events.propose(byOf(asked, slug), { id, version });
  }

  @Post(':id/answer')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record what the venue answered by phone, at a visit or on paper' })
  @ApiResponse({
    status: 204,
    description: 'It is recorded, and the event is what follows from it.',
  })
  async answer(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: recordedAnswerSchema })
    { via, ...said }: z.output<typeof recordedAnswerSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.proposals.recordAnswer(byOf(asked, slug), id, via, said);
  }

  @Post(':id/confirm')
  @HttpCode(204)
  @ApiOperation({ summary: 'Agreed with the venue already' })
  @ApiResponse({ status: 204, description: 'The space is its own.' })
  async confirm(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: actSchema }) { version }: Act,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.events.confirm(byOf(asked, slug), { id, version });
  }

  @Post(':id/start')
  @HttpCode(204)
  @ApiOperation({ summary: 'It has begun' })
  @ApiResponse({ status: 204, description: 'It is under way.' })
  async start(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: actSchema }) { version }: Act,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.events.start(byOf(asked, slug), { id, version });
  }

  @Post(':id/finish')
  @HttpCode(204)
  @ApiOperation({ summary: 'It is over' })
  @ApiResponse({ status: 204, description: 'It is done.' })
  async finish(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: actSchema }) { version }: Act,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.events.finish(byOf(asked, slug), { id, version });
  }

  @Post(':id/reopen')
  @HttpCode(204)
  @ApiOperation({ summary: 'It is not over after all, within a day' })
  @ApiResponse({ status: 204, description: 'It is under way again.' })
  async reopen(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: actSchema }) { version }: Act,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.events.reopen(byOf(asked, slug), { id, version });
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancel it; twice is once' })
  @ApiResponse({ status: 204, description: 'It is cancelled.' })
  async cancel(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: cancelSchema }) { version, reason }: z.output<typeof cancelSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.events.cancel(byOf(asked, slug), reason, { id, version });
  }

  @Get(':id/proposals')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What the venue was asked and has answered' })
  @ApiResponse({ status: 200, standardSchema: proposalsSchema, description: 'The newest first.' })
  async proposalsOf(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof proposalsSchema>> {
    return { proposals: await this.queries.proposalsOf(slug, id) };
  }

  @Get(':id/versions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What was done with an event, and by whom' })
  @ApiResponse({ status: 200, standardSchema: versionsSchema, description: 'The newest first.' })
  async versions(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof versionsSchema>> {
    return { versions: await this.queries.versionsOf(slug, id) };
  }
}
