import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { z } from 'zod';
import { keyHeader, readKey } from '../stock/idempotency-key.js';
import { DecisionsService } from './decisions.service.js';
import { requestSchema, requestsSchema, waitingSchema } from './request-view.schema.js';
import {
  approvalSchema,
  madeRequestSchema,
  refusalSchema,
  requestListSchema,
  requestWantedSchema,
} from './request.schema.js';
import { RequestsQueries } from './requests.queries.js';
import { RequestsService } from './requests.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** What partners and schools ask for, and what they are answered. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/requests')
export class RequestsController {
  constructor(
    @Inject(RequestsService) private readonly requests: RequestsService,
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
    @Inject(RequestsQueries) private readonly queries: RequestsQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Requests, the newest first' })
  @ApiResponse({ status: 200, standardSchema: requestsSchema, description: 'A page of them.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: requestListSchema }) search: z.output<typeof requestListSchema>,
  ): Promise<z.output<typeof requestsSchema>> {
    return this.queries.list(slug, search);
  }

  @Get('waiting')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'How many requests nobody has answered, and which are to be given soon',
  })
  @ApiResponse({ status: 200, standardSchema: waitingSchema, description: 'And the oldest.' })
  waiting(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof waitingSchema>> {
    return this.queries.waiting(slug);
  }

  @Post()
  @ApiHeader(keyHeader)
  @ApiOperation({ summary: 'Enter what was asked for by phone or on paper' })
  @ApiResponse({ status: 201, standardSchema: madeRequestSchema, description: 'It waits.' })
  record(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: requestWantedSchema }) wanted: z.output<typeof requestWantedSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeRequestSchema>> {
    return this.requests.record(byOf(asked, slug), readKey(key), wanted);
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One request: what was approved, what left, and what arrived' })
  @ApiResponse({ status: 200, standardSchema: requestSchema, description: 'With deliveries.' })
  get(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof requestSchema>> {
    return this.queries.get(slug, id);
  }

  @Post(':id/approval')
  @HttpCode(204)
  @ApiOperation({ summary: 'Approve so much of it, or otherwise than before' })
  @ApiResponse({
    status: 204,
    description: 'The partner reads it behind its link, and by letter where it has an address.',
  })
  async approve(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: approvalSchema }) approval: z.output<typeof approvalSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.decisions.approve(byOf(asked, slug), id, approval);
  }

  @Post(':id/refusal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Decline it, for a reason that the partner reads' })
  @ApiResponse({
    status: 204,
    description: 'The partner reads it behind its link, and by letter where it has an address.',
  })
  async decline(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: refusalSchema }) refusal: z.output<typeof refusalSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.decisions.decline(byOf(asked, slug), id, refusal);
  }
}
