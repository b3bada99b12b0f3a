import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, LargeBody } from '@blueheart/http';
import {
  Body,
  Controller,
  Header,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { told } from '../rows/table.js';
import { tableBodyBytes } from '../rows/table.schema.js';
import { PlanImport } from './plan-import.service.js';
import {
  planFileSchema,
  planPreviewSchema,
  planTakenInSchema,
  type PlanPreview,
  type PlanTakenIn,
} from './plan.schema.js';
import { totalsByCurrency, type PlannedOrder } from './planned.rules.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type File = z.output<typeof planFileSchema>;

/** A media plan, as planners keep it. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/plan')
export class PlanImportController {
  constructor(@Inject(PlanImport) private readonly plan: PlanImport) {}

  @Post('preview')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @LargeBody(tableBodyBytes)
  @ApiOperation({ summary: 'Which orders a media plan would make, and what is wrong in it' })
  @ApiResponse({ status: 200, standardSchema: planPreviewSchema, description: 'By order and row.' })
  async preview(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: planFileSchema }) { csv }: File,
    @Headers('accept-language') accepted: string | undefined,
    @Req() asked: Asked,
  ): Promise<PlanPreview> {
    const read = await this.plan.preview(byOf(asked, slug), Buffer.from(csv, 'base64'));
    return {
      orders: read.orders.map(shown),
      totals: totalsByCurrency(read.orders),
      there: read.there.map(({ number, order }) => ({ row: number, order })),
      mistakes: told(read.mistakes, accepted),
    };
  }

  @Post('import')
  @HttpCode(200)
  @LargeBody(tableBodyBytes)
  @ApiOperation({ summary: 'Draft the orders of a media plan: all of it, or nothing' })
  @ApiResponse({
    status: 200,
    standardSchema: planTakenInSchema,
    description: 'The same file twice is once.',
  })
  import(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: planFileSchema }) { csv }: File,
    @Req() asked: Asked,
  ): Promise<PlanTakenIn> {
    return this.plan.import(byOf(asked, slug), Buffer.from(csv, 'base64'));
  }
}

function shown(order: PlannedOrder): PlanPreview['orders'][number] {
  const { outlet, lines } = order;
  return {
    outlet: { id: outlet.id, names: outlet.names },
    kind: order.kind,
    currency: order.currency,
    vatPercent: order.vatPercent,
    list: order.list,
    discount: order.discount,
    inKind: order.inKind,
    net: order.net,
    vat: order.vat,
    total: order.total,
    lines: lines.map((line) => ({
      row: line.number,
      frame: line.site?.code ?? null,
      format: line.format,
      unit: line.unit,
      quantity: line.quantity,
      from: line.from,
      until: line.until,
      unitPrice: line.unitPrice,
      list: line.list,
      discount: line.discount,
      inKind: line.inKind,
      net: line.net,
    })),
  };
}
