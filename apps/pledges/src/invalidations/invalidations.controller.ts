import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { actorOf } from '../staff/staff.request.js';
import { InvalidationsQueries } from './invalidations.queries.js';
import {
  invalidationParamsSchema,
  invalidationRequestSchema,
  invalidationSchema,
  invalidationsSchema,
  previewRequestSchema,
  previewSchema,
  type Invalidation,
  type Preview,
} from './invalidations.schema.js';
import { InvalidationsService } from './invalidations.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** Setting pledges aside that should not count: first seen, then done, and for a month undone. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/pledges/invalidations')
export class InvalidationsController {
  constructor(
    @Inject(InvalidationsQueries) private readonly queries: InvalidationsQueries,
    @Inject(InvalidationsService) private readonly service: InvalidationsService,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What was set aside' })
  @ApiResponse({ status: 200, standardSchema: invalidationsSchema, description: 'Newest first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof invalidationsSchema>> {
    return { invalidations: await this.queries.list(slug) };
  }

  @Post('preview')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What would be set aside; changes nothing' })
  @ApiResponse({ status: 200, standardSchema: previewSchema, description: 'With a fingerprint.' })
  preview(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: previewRequestSchema }) { filter }: z.output<typeof previewRequestSchema>,
  ): Promise<Preview> {
    return this.queries.preview(slug, filter);
  }

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Set aside exactly the pledges of a preview: they stop counting' })
  @ApiResponse({ status: 201, standardSchema: invalidationSchema, description: 'Decided.' })
  invalidate(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: invalidationRequestSchema })
    body: z.output<typeof invalidationRequestSchema>,
    @Req() request: FastifyRequest,
  ): Promise<Invalidation> {
    return this.service.invalidate({ slug, ...body }, actorOf(request));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'id', description: 'The id of the invalidation.' })
  @ApiOperation({ summary: 'Take it back within thirty days: its pledges count again' })
  @ApiResponse({ status: 200, standardSchema: invalidationSchema, description: 'Taken back.' })
  undo(
    @Param({ schema: invalidationParamsSchema })
    { slug, id }: z.output<typeof invalidationParamsSchema>,
    @Req() request: FastifyRequest,
  ): Promise<Invalidation> {
    return this.service.undo(slug, id, actorOf(request));
  }
}
