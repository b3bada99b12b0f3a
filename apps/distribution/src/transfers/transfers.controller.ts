import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
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
import { SendingService } from './sending.service.js';
import {
  madeTransferSchema,
  transferChangesSchema,
  transferListSchema,
  transferSchema,
  transfersSchema,
  transferStepSchema,
  transferWantedSchema,
  waybillSchema,
} from './transfer.schema.js';
import { TransfersQueries } from './transfers.queries.js';
import { TransfersService } from './transfers.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** What goes from one place to another, and is on its way in between. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/transfers')
export class TransfersController {
  constructor(
    @Inject(TransfersService) private readonly transfers: TransfersService,
    @Inject(SendingService) private readonly sending: SendingService,
    @Inject(TransfersQueries) private readonly queries: TransfersQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Transfers, the newest first' })
  @ApiResponse({ status: 200, standardSchema: transfersSchema, description: 'A page of them.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: transferListSchema }) search: z.output<typeof transferListSchema>,
  ): Promise<z.output<typeof transfersSchema>> {
    return this.queries.list(slug, search);
  }

  @Post()
  @ApiOperation({ summary: 'Draft a transfer' })
  @ApiResponse({ status: 201, standardSchema: madeTransferSchema, description: 'A draft.' })
  create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: transferWantedSchema }) wanted: z.output<typeof transferWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeTransferSchema>> {
    return this.transfers.create(byOf(asked, slug), wanted);
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One transfer: what was sent, and what became of it' })
  @ApiResponse({ status: 200, standardSchema: transferSchema, description: 'With what arrived.' })
  get(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof transferSchema>> {
    return this.queries.get(slug, id);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a draft, or the day on which it is expected' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: transferChangesSchema }) changes: z.output<typeof transferChangesSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.transfers.change(byOf(asked, slug), id, changes);
  }

  @Post(':id/dispatch')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send it: the oldest lots leave, all of it or nothing' })
  @ApiResponse({ status: 204, description: 'It is on its way.' })
  async send(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: transferStepSchema }) { version }: z.output<typeof transferStepSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.sending.send(byOf(asked, slug), id, version);
  }

  @Post(':id/cancellation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give up a draft; what was sent comes back instead' })
  @ApiResponse({ status: 204, description: 'It is cancelled.' })
  async cancel(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: transferStepSchema }) { version }: z.output<typeof transferStepSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.transfers.cancel(byOf(asked, slug), id, version);
  }

  @Get(':id/waybill')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What goes with the boxes, to print' })
  @ApiResponse({ status: 200, standardSchema: waybillSchema, description: 'With its lots.' })
  waybill(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof waybillSchema>> {
    return this.queries.waybill(slug, id);
  }
}
