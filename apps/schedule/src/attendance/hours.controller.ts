import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import { Body, Controller, Get, Header, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { volunteerOf } from '../shifts/sign-ups.service.js';
import { madeSchema } from '../venues/venue.schema.js';
import { adjustmentSchema, hoursOfSchema, hoursSchema } from './hours.schema.js';
import { HoursService } from './hours.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** Volunteers' hours. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug')
export class HoursController {
  constructor(@Inject(HoursService) private readonly hours: HoursService) {}

  @Get('hours')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Everybody’s hours' })
  @ApiResponse({ status: 200, standardSchema: hoursSchema, description: 'The most first.' })
  all(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof hoursSchema>> {
    return this.hours.all(slug);
  }

  @Get('hours/:id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Somebody’s hours, line by line' })
  @ApiResponse({ status: 200, standardSchema: hoursOfSchema, description: 'The oldest first.' })
  of(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof hoursOfSchema>> {
    return this.hours.of(slug, id);
  }

  @Post('hours/:id/adjustments')
  @ApiOperation({ summary: 'Add to somebody’s hours, or take off' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It counts.' })
  async adjust(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: adjustmentSchema }) wanted: z.output<typeof adjustmentSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.hours.adjust(byOf(asked, slug), id, wanted) };
  }

  @Get('my/hours')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'My hours, line by line' })
  @ApiResponse({ status: 200, standardSchema: hoursOfSchema, description: 'The oldest first.' })
  mine(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof hoursOfSchema>> {
    return this.hours.of(slug, volunteerOf(byOf(asked, slug)).staff);
  }
}
