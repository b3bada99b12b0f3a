import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  Inject,
  Param,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { z } from 'zod';
import { StockByHand } from './by-hand.service.js';
import { keyHeader, readKey } from './idempotency-key.js';
import { StockQueries } from './stock.queries.js';
import {
  movementListSchema,
  movementSchema,
  movementsSchema,
  movementWantedSchema,
  postedSchema,
  reversalWantedSchema,
  stockQuerySchema,
  stockSchema,
} from './stock.schema.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** What is where, and how it came there. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock')
export class StockController {
  constructor(
    @Inject(StockByHand) private readonly byHand: StockByHand,
    @Inject(StockQueries) private readonly queries: StockQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What is where, now or at a moment' })
  @ApiResponse({ status: 200, standardSchema: stockSchema, description: 'By place and item.' })
  stock(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: stockQuerySchema }) { at }: z.output<typeof stockQuerySchema>,
  ): Promise<z.output<typeof stockSchema>> {
    return this.queries.stock(slug, at === undefined ? undefined : new Date(at));
  }

  @Get('movements')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The ledger, the newest first' })
  @ApiResponse({ status: 200, standardSchema: movementsSchema, description: 'A page of it.' })
  movements(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: movementListSchema }) search: z.output<typeof movementListSchema>,
  ): Promise<z.output<typeof movementsSchema>> {
    return this.queries.movements(slug, search);
  }

  @Get('movements/:id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One movement' })
  @ApiResponse({ status: 200, standardSchema: movementSchema, description: 'With its lines.' })
  movement(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof movementSchema>> {
    return this.queries.movement(slug, id);
  }

  @Post('movements')
  @ApiHeader(keyHeader)
  @ApiOperation({ summary: 'Hand out, take back, move, write off, or note what was found' })
  @ApiResponse({ status: 201, standardSchema: postedSchema, description: 'It is in the books.' })
  async move(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: movementWantedSchema }) wanted: z.output<typeof movementWantedSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof postedSchema>> {
    const { id } = await this.byHand.move(byOf(asked, slug), readKey(key), wanted);
    return { id };
  }

  @Post('movements/:id/reversal')
  @ApiHeader(keyHeader)
  @ApiOperation({ summary: 'Take a movement back, as a whole and once' })
  @ApiResponse({ status: 201, standardSchema: postedSchema, description: 'The reversal.' })
  async reverse(
    @Param({ schema: idParamsSchema }) params: IdParams,
    @Body({ schema: reversalWantedSchema }) { reason }: z.output<typeof reversalWantedSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof postedSchema>> {
    const by = byOf(asked, params.slug);
    const { id } = await this.byHand.reverse(by, readKey(key), params.id, reason);
    return { id };
  }
}
