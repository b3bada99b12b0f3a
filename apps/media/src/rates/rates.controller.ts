import { byOf, type Asked } from '@blueheart/access';
import { idParamsSchema } from '@blueheart/http';
import { Body, Controller, HttpCode, Inject, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeSchema } from '../made.schema.js';
import {
  rateEndSchema,
  rateParamsSchema,
  rateWantedSchema,
  type RateWanted,
} from './rate.schema.js';
import { RatesService } from './rates.service.js';

type IdParams = z.output<typeof idParamsSchema>;

/** What an outlet asks for. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/outlets/:id/rates')
export class RatesController {
  constructor(@Inject(RatesService) private readonly rates: RatesService) {}

  @Post()
  @ApiOperation({
    summary: 'Put in a rate: from its first day it takes the place of the one before',
  })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It is there.' })
  async add(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: rateWantedSchema }) wanted: RateWanted,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.rates.add(byOf(asked, slug), id, wanted) };
  }

  @Patch(':rate')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say which is the last day of a rate' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async end(
    @Param({ schema: rateParamsSchema }) { slug, id, rate }: z.output<typeof rateParamsSchema>,
    @Body({ schema: rateEndSchema }) { until }: z.output<typeof rateEndSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.rates.end(byOf(asked, slug), id, rate, until);
  }
}
