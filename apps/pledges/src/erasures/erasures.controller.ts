import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { actorOf } from '../staff/staff.request.js';
import { ErasureFind } from './erasure-find.service.js';
import { ErasuresQueries } from './erasures.queries.js';
import {
  certificateSchema,
  erasureParamsSchema,
  erasureRequestSchema,
  erasuresSchema,
  findRequestSchema,
  foundAllSchema,
  type Certificate,
  type ErasureRequest,
  type FindRequest,
} from './erasures.schema.js';
import { ErasuresService } from './erasures.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type ErasureParams = z.output<typeof erasureParamsSchema>;

/** Somebody asks by letter to be erased: found, shown what is held, erased, and it is certified. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/erasures')
export class ErasuresController {
  constructor(
    @Inject(ErasureFind) private readonly finding: ErasureFind,
    @Inject(ErasuresService) private readonly service: ErasuresService,
    @Inject(ErasuresQueries) private readonly queries: ErasuresQueries,
  ) {}

  @Post('find')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who a letter is from and what is held of them; the look is audited' })
  @ApiResponse({ status: 200, standardSchema: foundAllSchema, description: 'What there is.' })
  async find(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: findRequestSchema }) body: FindRequest,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof foundAllSchema>> {
    return { found: await this.finding.find(slug, body, actorOf(request)) };
  }

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Erase somebody as they asked by letter; it cannot be taken back' })
  @ApiResponse({ status: 201, standardSchema: certificateSchema, description: 'Erased here.' })
  carryOut(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: erasureRequestSchema }) body: ErasureRequest,
    @Req() request: FastifyRequest,
  ): Promise<Certificate> {
    return this.service.carryOut(slug, body, actorOf(request));
  }

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What was erased as asked by letter, never of whom' })
  @ApiResponse({ status: 200, standardSchema: erasuresSchema, description: 'Newest first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof erasuresSchema>> {
    return { erasures: await this.queries.list(slug) };
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'id', description: 'The id of the erasure.' })
  @ApiOperation({ summary: 'One certificate, with how far each service has come' })
  @ApiResponse({ status: 200, standardSchema: certificateSchema, description: 'The certificate.' })
  one(@Param({ schema: erasureParamsSchema }) { slug, id }: ErasureParams): Promise<Certificate> {
    return this.queries.one(slug, id);
  }
}
