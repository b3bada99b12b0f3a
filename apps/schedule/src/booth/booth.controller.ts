import { byOf, type Asked } from '@blueheart/access';
import { isKnown, LargeBody } from '@blueheart/http';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { answersSchema, batchSchema, campaignParamsSchema } from './booth.schema.js';
import {
  quarantineListSchema,
  quarantineSchema,
  takeInSchema,
  takenInSchema,
} from './quarantine.schema.js';
import { FewEnough } from './few-enough.guard.js';
import { BoothService } from './booth.service.js';
import { KitQueries } from './kit.queries.js';
import { kitSchema } from './kit.schema.js';
import { QuarantineService } from './quarantine.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What phones at booths send, and what they take along. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/booth')
export class BoothController {
  constructor(
    @Inject(BoothService) private readonly booth: BoothService,
    @Inject(KitQueries) private readonly kits: KitQueries,
    @Inject(QuarantineService) private readonly quarantine: QuarantineService,
  ) {}

  @Post('batches')
  @HttpCode(200)
  @LargeBody(1_024 * 1_024)
  @UseGuards(FewEnough)
  @ApiOperation({ summary: 'Send what was tapped at booths' })
  @ApiResponse({
    status: 200,
    standardSchema: answersSchema,
    description: 'Everything is kept; each entry has its own answer.',
  })
  async take(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: batchSchema }) batch: z.output<typeof batchSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof answersSchema>> {
    return this.booth.take(byOf(asked, slug), batch);
  }

  @Get('kit')
  @ApiOperation({ summary: 'What a phone needs to work without a network' })
  @ApiResponse({ status: 200, standardSchema: kitSchema, description: 'With an ETag.' })
  async kit(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { kit, etag } = await this.kits.kit(slug);
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (isKnown(request.headers['if-none-match'], etag)) await reply.status(304).send();
    else await reply.send(kit);
  }

  @Get('quarantine')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What was kept and not counted; of a volunteer their own' })
  @ApiResponse({ status: 200, standardSchema: quarantineSchema, description: 'The oldest first.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: quarantineListSchema }) wanted: z.output<typeof quarantineListSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof quarantineSchema>> {
    return this.quarantine.list(byOf(asked, slug), wanted);
  }

  @Post('quarantine/take-in')
  @HttpCode(200)
  @ApiOperation({ summary: 'Count it after all' })
  @ApiResponse({ status: 200, standardSchema: takenInSchema, description: 'It is in the log.' })
  async takeIn(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: takeInSchema }) { ids, reason }: z.output<typeof takeInSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof takenInSchema>> {
    return { takenIn: await this.quarantine.takeIn(byOf(asked, slug), ids, reason) };
  }
}
