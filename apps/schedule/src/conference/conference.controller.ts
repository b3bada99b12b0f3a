import { idParamsSchema } from '@blueheart/http';
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
import { approvalParamsSchema, approvalWantedSchema } from '../approvals/approval.schema.js';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { madeSchema } from '../venues/venue.schema.js';
import { ConferenceQueries } from './conference.queries.js';
import {
  conferenceCountsSchema,
  conferencePlanSchema,
  schoolVisitSchema,
} from './conference.schema.js';
import { ConferenceService } from './conference.service.js';

type IdParams = z.output<typeof idParamsSchema>;

/** What an event is that pupils come to: who has approved of it, what is planned, how many came. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/events/:id')
export class ConferenceController {
  constructor(
    @Inject(ConferenceQueries) private readonly queries: ConferenceQueries,
    @Inject(ConferenceService) private readonly conferences: ConferenceService,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
  ) {}

  @Get('visit')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Approvals, plan, numbers and classes of a conference' })
  @ApiResponse({ status: 200, standardSchema: schoolVisitSchema, description: 'As it is now.' })
  visit(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof schoolVisitSchema>> {
    return this.queries.visit(slug, id);
  }

  @Put('conference')
  @HttpCode(204)
  @ApiOperation({ summary: 'Plan a conference; other grades make approvals void' })
  @ApiResponse({ status: 204, description: 'It is planned.' })
  async plan(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: conferencePlanSchema }) plan: z.output<typeof conferencePlanSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.conferences.plan(byOf(asked, slug), id, plan);
  }

  @Put('conference/counts')
  @HttpCode(204)
  @ApiOperation({ summary: 'How many came, by grade, and what they answered' })
  @ApiResponse({ status: 204, description: 'It is written down.' })
  async count(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: conferenceCountsSchema }) counts: z.output<typeof conferenceCountsSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.conferences.count(byOf(asked, slug), id, counts);
  }

  @Post('approvals')
  @ApiOperation({ summary: 'Write down that an office has approved' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It holds.' })
  async approve(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: approvalWantedSchema }) wanted: z.output<typeof approvalWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.approvals.record(byOf(asked, slug), id, wanted) };
  }

  @Delete('approvals/:approval')
  @HttpCode(204)
  @ApiOperation({ summary: 'An approval was written down by mistake; it stays, void' })
  @ApiResponse({ status: 204, description: 'It is void.' })
  async takeBack(
    @Param({ schema: approvalParamsSchema })
    { slug, id, approval }: z.output<typeof approvalParamsSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.approvals.takeBack(byOf(asked, slug), id, approval);
  }
}
