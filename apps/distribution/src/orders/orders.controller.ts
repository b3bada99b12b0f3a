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
import {
  cancellationSchema,
  lineParamsSchema,
  madeOrderSchema,
  orderChangesSchema,
  orderListSchema,
  orderSchema,
  ordersSchema,
  orderWantedSchema,
  placementSchema,
  proofWantedSchema,
} from './order.schema.js';
import { OrdersQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** What is ordered of whom. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/orders')
export class OrdersController {
  constructor(
    @Inject(OrdersService) private readonly orders: OrdersService,
    @Inject(OrdersQueries) private readonly queries: OrdersQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What is ordered, the newest first' })
  @ApiResponse({ status: 200, standardSchema: ordersSchema, description: 'A page of it.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: orderListSchema }) search: z.output<typeof orderListSchema>,
  ): Promise<z.output<typeof ordersSchema>> {
    return this.queries.list(slug, search);
  }

  @Post()
  @ApiOperation({ summary: 'Draft an order' })
  @ApiResponse({ status: 201, standardSchema: madeOrderSchema, description: 'A draft.' })
  async create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: orderWantedSchema }) wanted: z.output<typeof orderWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeOrderSchema>> {
    return { id: await this.orders.create(byOf(asked, slug), wanted) };
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One order: what came of it, and what is still owed' })
  @ApiResponse({ status: 200, standardSchema: orderSchema, description: 'With its receipts.' })
  get(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof orderSchema>> {
    return this.queries.get(slug, id);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change an order; its lines only while it is a draft' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: orderChangesSchema }) changes: z.output<typeof orderChangesSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.orders.change(byOf(asked, slug), id, changes);
  }

  @Post(':id/lines/:line/proof')
  @HttpCode(204)
  @ApiOperation({ summary: 'Note that a proof was sent, approved or rejected' })
  @ApiResponse({ status: 204, description: 'It is noted, with who and when.' })
  async prove(
    @Param({ schema: lineParamsSchema }) { slug, id, line }: z.output<typeof lineParamsSchema>,
    @Body({ schema: proofWantedSchema }) wanted: z.output<typeof proofWantedSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.orders.prove(byOf(asked, slug), id, line, wanted);
  }

  @Post(':id/placement')
  @HttpCode(204)
  @ApiOperation({ summary: 'Order it: once every proof is approved, or none is needed' })
  @ApiResponse({ status: 204, description: 'It is ordered.' })
  async place(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: placementSchema }) wanted: z.output<typeof placementSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.orders.place(byOf(asked, slug), id, wanted);
  }

  @Post(':id/cancellation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Expect nothing more of it' })
  @ApiResponse({ status: 204, description: 'It is closed where some of it came, else cancelled.' })
  async cancel(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: cancellationSchema }) { version }: z.output<typeof cancellationSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.orders.cancel(byOf(asked, slug), id, version);
  }
}
