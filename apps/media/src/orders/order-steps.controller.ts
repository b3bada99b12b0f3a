import { byOf, type Asked } from '@blueheart/access';
import { idParamsSchema } from '@blueheart/http';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { stepOfManySchema } from '../placements/placement.schema.js';
import { PlacementsService } from '../placements/placements.service.js';
import {
  cancellingSchema,
  invoiceSchema,
  paymentSchema,
  placingSchema,
  takingBackSchema,
} from './order.schema.js';
import { OrderSteps } from './order-steps.service.js';

type IdParams = z.output<typeof idParamsSchema>;

/** What becomes of orders. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media')
export class MediaOrderStepsController {
  constructor(
    @Inject(OrderSteps) private readonly steps: OrderSteps,
    @Inject(PlacementsService) private readonly placements: PlacementsService,
  ) {}

  @Post('orders/:id/placing')
  @HttpCode(204)
  @ApiOperation({ summary: 'Order it: its amounts and its rate stay, its placements are booked' })
  @ApiResponse({ status: 204, description: 'It is placed.' })
  async place(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: placingSchema }) wanted: z.output<typeof placingSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.steps.place(byOf(asked, slug), id, wanted);
  }

  @Post('orders/:id/placements/steps')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Take several placements of an order a step further: all of them, or none',
  })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async stepMany(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: stepOfManySchema }) step: z.output<typeof stepOfManySchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.placements.takeMany(byOf(asked, slug), id, step);
  }

  @Post('orders/:id/invoice')
  @HttpCode(204)
  @ApiOperation({ summary: 'Note what the outlet invoiced' })
  @ApiResponse({ status: 204, description: 'It is invoiced.' })
  async invoice(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: invoiceSchema }) wanted: z.output<typeof invoiceSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.steps.invoice(byOf(asked, slug), id, wanted);
  }

  @Post('orders/:id/payment')
  @HttpCode(204)
  @ApiOperation({ summary: 'Note that the invoice was paid' })
  @ApiResponse({ status: 204, description: 'It is paid.' })
  async pay(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: paymentSchema }) wanted: z.output<typeof paymentSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.steps.pay(byOf(asked, slug), id, wanted);
  }

  @Post('orders/:id/invoice/reversal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back an invoice that was entered by mistake' })
  @ApiResponse({ status: 204, description: 'The order is placed, and was not invoiced.' })
  async takeBackInvoice(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: takingBackSchema }) wanted: z.output<typeof takingBackSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.steps.takeBackInvoice(byOf(asked, slug), id, wanted);
  }

  @Post('orders/:id/payment/reversal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back a payment that was entered by mistake' })
  @ApiResponse({ status: 204, description: 'The invoice is owed again.' })
  async takeBackPayment(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: takingBackSchema }) wanted: z.output<typeof takingBackSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.steps.takeBackPayment(byOf(asked, slug), id, wanted);
  }

  @Post('orders/:id/cancellation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancel an order that is not invoiced, with what of it is not over' })
  @ApiResponse({ status: 204, description: 'It is cancelled.' })
  async cancel(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: cancellingSchema }) wanted: z.output<typeof cancellingSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.steps.cancel(byOf(asked, slug), id, wanted);
  }
}
