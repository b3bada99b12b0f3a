import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import { Body, Controller, HttpCode, Inject, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  dailyShiftMadeSchema,
  dailyShiftSchema,
  seriesActSchema,
  seriesCancelSchema,
  seriesChangesSchema,
  seriesMadeSchema,
  seriesWantedSchema,
} from './series.schema.js';
import { SeriesService } from './series.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;
type Act = z.output<typeof seriesActSchema>;

/** The same on several days: made, asked about and changed as one. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/series')
export class SeriesController {
  constructor(@Inject(SeriesService) private readonly series: SeriesService) {}

  @Post()
  @ApiOperation({ summary: 'Plan the same event on several days' })
  @ApiResponse({ status: 201, standardSchema: seriesMadeSchema, description: 'Each is a draft.' })
  create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: seriesWantedSchema }) wanted: z.output<typeof seriesWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof seriesMadeSchema>> {
    return this.series.create(byOf(asked, slug), wanted);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change days of a series alike' })
  @ApiResponse({ status: 204, description: 'All of them are changed; else none.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: seriesChangesSchema }) changes: z.output<typeof seriesChangesSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.series.change(byOf(asked, slug), id, changes);
  }

  @Post(':id/shifts')
  @ApiOperation({ summary: 'Add the same shift to each day of a series that is still ahead' })
  @ApiResponse({ status: 201, standardSchema: dailyShiftMadeSchema, description: 'All, or none.' })
  async addShift(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: dailyShiftSchema }) shift: z.output<typeof dailyShiftSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof dailyShiftMadeSchema>> {
    return { shifts: await this.series.addShift(byOf(asked, slug), id, shift) };
  }

  @Post(':id/propose')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask the venue about days of a series, in one letter' })
  @ApiResponse({ status: 204, description: 'One answer is about all of them.' })
  async propose(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: seriesActSchema }) { events }: Act,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.series.propose(byOf(asked, slug), id, events);
  }

  @Post(':id/confirm')
  @HttpCode(204)
  @ApiOperation({ summary: 'Days of a series are agreed with the venue already' })
  @ApiResponse({ status: 204, description: 'The space is theirs on each day; else on none.' })
  async confirm(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: seriesActSchema }) { events }: Act,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.series.confirm(byOf(asked, slug), id, events);
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancel days of a series' })
  @ApiResponse({ status: 204, description: 'All of them are cancelled.' })
  async cancel(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: seriesCancelSchema }) { events, reason }: z.output<typeof seriesCancelSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.series.cancel(byOf(asked, slug), id, events, reason);
  }
}
