import { campaignParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Put, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { deviceParamsSchema, readyPhonesSchema, readyReportSchema } from './ready.schema.js';
import { ReadyService } from './ready.service.js';

/** Whether the phones are ready for a day at a booth. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/booth')
export class ReadyController {
  constructor(@Inject(ReadyService) private readonly ready: ReadyService) {}

  @Put('phones/:device/ready')
  @HttpCode(204)
  @ApiOperation({ summary: 'What this phone found when it looked at itself' })
  @ApiResponse({ status: 204, description: 'Its last word.' })
  report(
    @Param({ schema: deviceParamsSchema }) { slug, device }: z.output<typeof deviceParamsSchema>,
    @Body({ schema: readyReportSchema }) report: z.output<typeof readyReportSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    return this.ready.report(byOf(asked, slug), device, report);
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Which phones are ready' })
  @ApiResponse({ status: 200, standardSchema: readyPhonesSchema, description: 'As they said.' })
  phones(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<z.output<typeof readyPhonesSchema>> {
    return this.ready.phones(slug);
  }
}
