import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { FiguresQueries } from './figures.queries.js';
import { figuresSchema, type Figures } from './figures.schema.js';

/** How a campaign stands, for its staff. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/pledges/figures')
export class FiguresController {
  constructor(@Inject(FiguresQueries) private readonly queries: FiguresQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The exact figures of the campaign, and what waits for somebody' })
  @ApiResponse({ status: 200, standardSchema: figuresSchema, description: 'As they are now.' })
  figures(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<Figures> {
    return this.queries.figures(slug);
  }
}
