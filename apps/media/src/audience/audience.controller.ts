import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, idParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeSchema } from '../made.schema.js';
import { AudienceQueries } from './audience.queries.js';
import { AudienceService } from './audience.service.js';
import { audienceSchema, figureWantedSchema, type FigureWanted } from './figure.schema.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** How many see, read or hear an outlet, and how many people there are. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/audience')
export class AudienceController {
  constructor(
    @Inject(AudienceService) private readonly audience: AudienceService,
    @Inject(AudienceQueries) private readonly queries: AudienceQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Audience figures, each with who counted, how and when' })
  @ApiResponse({ status: 200, standardSchema: audienceSchema, description: 'The newest first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof audienceSchema>> {
    return { figures: await this.queries.list(slug) };
  }

  @Post()
  @ApiOperation({
    summary: 'Put in a figure: from its first day it takes the place of the one before',
  })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It is there.' })
  async add(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: figureWantedSchema }) wanted: FigureWanted,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.audience.add(byOf(asked, slug), wanted) };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take out a figure that was wrong' })
  @ApiResponse({ status: 204, description: 'It is gone, and the log says what it was.' })
  async remove(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.audience.remove(byOf(asked, slug), id);
  }
}
