import { byOf, type Asked } from '@blueheart/access';
import { idParamsSchema } from '@blueheart/http';
import { Body, Controller, Headers, Inject, Param, Post, Req } from '@nestjs/common';
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
import { postedSchema, reversalWantedSchema } from '../stock/stock.schema.js';
import { receiptParamsSchema, receiptWantedSchema, receivedSchema } from './order.schema.js';
import { ReceiptsService } from './receipts.service.js';

/** What came of an order. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/orders/:id/receipts')
export class ReceiptsController {
  constructor(@Inject(ReceiptsService) private readonly receipts: ReceiptsService) {}

  @Post()
  @ApiHeader(keyHeader)
  @ApiOperation({ summary: 'Take in what came of an order, all of it or a part' })
  @ApiResponse({ status: 201, standardSchema: receivedSchema, description: 'It is in the books.' })
  receive(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Body({ schema: receiptWantedSchema }) wanted: z.output<typeof receiptWantedSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof receivedSchema>> {
    return this.receipts.receive(byOf(asked, slug), id, readKey(key), wanted);
  }

  @Post(':receipt/reversal')
  @ApiOperation({ summary: 'Take a receipt back, as a whole and once' })
  @ApiResponse({ status: 201, standardSchema: postedSchema, description: 'The reversal.' })
  async takeBack(
    @Param({ schema: receiptParamsSchema }) params: z.output<typeof receiptParamsSchema>,
    @Body({ schema: reversalWantedSchema }) { reason }: z.output<typeof reversalWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof postedSchema>> {
    const by = byOf(asked, params.slug);
    const { id } = await this.receipts.takeBack(by, params.id, params.receipt, reason);
    return { id };
  }
}
