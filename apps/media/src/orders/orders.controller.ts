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
  choicesSchema,
  madeOrderSchema,
  orderSchema,
  ordersSchema,
  type Choices,
  type Order,
} from './order-view.schema.js';
import { orderChangesSchema, orderSearchSchema, orderWantedSchema } from './order.schema.js';
import { OrdersQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What is ordered of outlets. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/orders')
export class MediaOrdersController {
  constructor(
    @Inject(OrdersService) private readonly orders: OrdersService,
    @Inject(OrdersQueries) private readonly queries: OrdersQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What is ordered of outlets, the newest first' })
  @ApiResponse({ status: 200, standardSchema: ordersSchema, description: 'A page of it.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: orderSearchSchema }) search: z.output<typeof orderSearchSchema>,
  ): Promise<z.output<typeof ordersSchema>> {
    return this.queries.list(slug, search);
  }

  @Get('choices')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'What can be ordered: open outlets, their frames and what they ask for',
  })
  @ApiResponse({ status: 200, standardSchema: choicesSchema, description: 'By channel.' })
  choices(@Param({ schema: campaignParamsSchema }) { slug }: CampaignParams): Promise<Choices> {
    return this.queries.choices(slug);
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
  @ApiOperation({ summary: 'One order, with its placements' })
  @ApiResponse({
    status: 200,
    standardSchema: orderSchema,
    description: 'What became of each, too.',
  })
  get(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
  ): Promise<Order> {
    return this.queries.get(slug, id);
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a draft' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Body({ schema: orderChangesSchema }) changes: z.output<typeof orderChangesSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.orders.change(byOf(asked, slug), id, changes);
  }
}
