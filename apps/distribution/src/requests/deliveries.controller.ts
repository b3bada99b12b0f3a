import { byOf, type Asked } from '@blueheart/access';
import { idParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
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
import { keyHeader, readKey } from '../stock/idempotency-key.js';
import { postedSchema, reversalWantedSchema } from '../stock/stock.schema.js';
import { GivingService } from './giving.service.js';
import { HandOverReversals } from './hand-over-reversals.service.js';
import { HandOversService } from './hand-overs.service.js';
import {
  deliveryParamsSchema,
  deliveryWantedSchema,
  handedOverSchema,
  handOverParamsSchema,
  handOverWantedSchema,
  madeDeliverySchema,
  signerSchema,
} from './request.schema.js';

type HandOverParams = z.output<typeof handOverParamsSchema>;

/** What left for a partner, what arrived of it, and who signed. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/requests/:id/deliveries')
export class DeliveriesController {
  constructor(
    @Inject(GivingService) private readonly giving: GivingService,
    @Inject(HandOverReversals) private readonly reversals: HandOverReversals,
    @Inject(HandOversService) private readonly handOvers: HandOversService,
  ) {}

  @Post()
  @ApiHeader(keyHeader)
  @ApiOperation({ summary: 'Give what was approved, or a part of it: it leaves a place' })
  @ApiResponse({ status: 201, standardSchema: madeDeliverySchema, description: 'On its way.' })
  give(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Body({ schema: deliveryWantedSchema }) wanted: z.output<typeof deliveryWantedSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeDeliverySchema>> {
    return this.giving.give(byOf(asked, slug), id, readKey(key), wanted);
  }

  @Post(':delivery/hand-overs')
  @ApiHeader(keyHeader)
  @ApiOperation({ summary: 'Tell what the partner got, or what came back' })
  @ApiResponse({ status: 201, standardSchema: handedOverSchema, description: 'In the books.' })
  handOver(
    @Param({ schema: deliveryParamsSchema })
    { slug, id, delivery }: z.output<typeof deliveryParamsSchema>,
    @Body({ schema: handOverWantedSchema }) wanted: z.output<typeof handOverWantedSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof handedOverSchema>> {
    const of = { request: id, delivery };
    return this.handOvers.record(byOf(asked, slug), of, readKey(key), wanted);
  }

  @Post(':delivery/hand-overs/:handOver/reversal')
  @ApiHeader(keyHeader)
  @ApiOperation({ summary: 'Take back what was told, as a whole and once: it is on its way again' })
  @ApiResponse({ status: 201, standardSchema: postedSchema, description: 'The reversal.' })
  async takeBack(
    @Param({ schema: handOverParamsSchema })
    { slug, id: request, delivery, handOver }: HandOverParams,
    @Body({ schema: reversalWantedSchema }) { reason }: z.output<typeof reversalWantedSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof postedSchema>> {
    const of = { request, delivery, handOver };
    const { id } = await this.reversals.takeBack(byOf(asked, slug), of, readKey(key), reason);
    return { id };
  }

  @Get(':delivery/hand-overs/:handOver/signature')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Look at who signed, which the log notes' })
  @ApiResponse({ status: 200, standardSchema: signerSchema, description: 'In the clear.' })
  look(
    @Param({ schema: handOverParamsSchema }) { slug, id, delivery, handOver }: HandOverParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof signerSchema>> {
    return this.handOvers.look(byOf(asked, slug), id, delivery, handOver);
  }

  @Delete(':delivery/hand-overs/:handOver/signature')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget who signed; what arrived stays in the books' })
  @ApiResponse({ status: 204, description: 'Nobody can read it again.' })
  async forget(
    @Param({ schema: handOverParamsSchema }) { slug, id, delivery, handOver }: HandOverParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.handOvers.forget(byOf(asked, slug), id, delivery, handOver);
  }
}
