import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema, isKnown, LargeBody } from '@blueheart/http';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { fieldAnswersSchema, fieldBatchSchema } from './act.schema.js';
import { FieldService } from './field.service.js';
import { dropWantedSchema, heldActsSchema } from './held.schema.js';
import { HeldActsService } from './held.service.js';
import { FieldKitQueries } from './kit.queries.js';
import { fieldKitSchema } from './kit.schema.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;

/** What is done with stock on phones, with a network or without. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/field')
export class FieldController {
  constructor(
    @Inject(FieldService) private readonly field: FieldService,
    @Inject(FieldKitQueries) private readonly kits: FieldKitQueries,
    @Inject(HeldActsService) private readonly held: HeldActsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What a phone needs of the stock to work without a network' })
  @ApiResponse({ status: 200, standardSchema: fieldKitSchema, description: 'With an ETag.' })
  async kit(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() request: FastifyRequest & Asked,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { kit, etag } = await this.kits.kit(byOf(request, slug));
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (isKnown(request.headers['if-none-match'], etag)) await reply.status(304).send();
    else await reply.send(kit);
  }

  @Post('batches')
  @HttpCode(200)
  @LargeBody(1_024 * 1_024)
  @ApiOperation({ summary: 'Send what was received, sent, counted and handed out on a phone' })
  @ApiResponse({
    status: 200,
    standardSchema: fieldAnswersSchema,
    description: 'Everything is kept; each act has its own answer.',
  })
  async take(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: fieldBatchSchema }) batch: z.output<typeof fieldBatchSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof fieldAnswersSchema>> {
    return { answers: await this.field.take(byOf(asked, slug), batch) };
  }

  @Get('held')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What phones sent and the books could not take' })
  @ApiResponse({ status: 200, standardSchema: heldActsSchema, description: 'The oldest first.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof heldActsSchema>> {
    return this.held.list(slug);
  }

  @Post('held/:id/again')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put it into the books after all' })
  @ApiResponse({ status: 204, description: 'It is in the books.' })
  async again(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.held.again(byOf(asked, slug), id);
  }

  @Post('held/:id/drop')
  @HttpCode(204)
  @ApiOperation({ summary: 'Leave it out of the books; it stays on record' })
  @ApiResponse({ status: 204, description: 'Nobody is asked about it any more.' })
  async drop(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: dropWantedSchema }) { reason }: z.output<typeof dropWantedSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.held.drop(byOf(asked, slug), id, reason);
  }
}
