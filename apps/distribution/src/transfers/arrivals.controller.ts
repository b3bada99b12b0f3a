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
import { ArrivalReversals } from './arrival-reversals.service.js';
import { arrivalWantedSchema, arrivedSchema, signatureSchema } from './arrival.schema.js';
import { ArrivalsService } from './arrivals.service.js';
import { SignaturesService } from './signatures.service.js';
import { arrivalParamsSchema } from './transfer.schema.js';

type ArrivalParams = z.output<typeof arrivalParamsSchema>;

/** What arrived of a transfer, and who signed for it. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/transfers/:id/arrivals')
export class ArrivalsController {
  constructor(
    @Inject(ArrivalsService) private readonly arrivals: ArrivalsService,
    @Inject(ArrivalReversals) private readonly reversals: ArrivalReversals,
    @Inject(SignaturesService) private readonly signatures: SignaturesService,
  ) {}

  @Post()
  @ApiHeader(keyHeader)
  @ApiOperation({ summary: 'Take in what arrived, or came back: all of it or a part' })
  @ApiResponse({ status: 201, standardSchema: arrivedSchema, description: 'It is in the books.' })
  receive(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Body({ schema: arrivalWantedSchema }) wanted: z.output<typeof arrivalWantedSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof arrivedSchema>> {
    return this.arrivals.receive(byOf(asked, slug), id, readKey(key), wanted);
  }

  @Post(':arrival/reversal')
  @ApiHeader(keyHeader)
  @ApiOperation({ summary: 'Take back what arrived, as a whole and once: it is on its way again' })
  @ApiResponse({ status: 201, standardSchema: postedSchema, description: 'The reversal.' })
  async takeBack(
    @Param({ schema: arrivalParamsSchema }) { slug, id: transfer, arrival }: ArrivalParams,
    @Body({ schema: reversalWantedSchema }) { reason }: z.output<typeof reversalWantedSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof postedSchema>> {
    const of = { transfer, arrival };
    const { id } = await this.reversals.takeBack(byOf(asked, slug), of, readKey(key), reason);
    return { id };
  }

  @Get(':arrival/signature')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Look at who signed, which the log notes' })
  @ApiResponse({ status: 200, standardSchema: signatureSchema, description: 'In the clear.' })
  async look(
    @Param({ schema: arrivalParamsSchema }) { slug, id, arrival }: ArrivalParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof signatureSchema>> {
    const { name, drawn } = await this.signatures.look(byOf(asked, slug), id, arrival);
    return { name: name ?? null, drawn: drawn ?? null };
  }

  @Delete(':arrival/signature')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget who signed; what arrived stays in the books' })
  @ApiResponse({ status: 204, description: 'Nobody can read it again.' })
  async forget(
    @Param({ schema: arrivalParamsSchema }) { slug, id, arrival }: ArrivalParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.signatures.forget(byOf(asked, slug), id, arrival);
  }
}
