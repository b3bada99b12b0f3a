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
  Post,
  Put,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeSchema } from '../made.schema.js';
import { printWantedSchema, type PrintWanted } from './print.schema.js';
import { PrintsService } from './prints.service.js';
import {
  publicationNamesSchema,
  publicationSchema,
  publicationsSchema,
  publicationWantedSchema,
  type Publication,
  type PublicationNames,
  type Publications,
  type PublicationWanted,
} from './publication.schema.js';
import { PublicationsQueries } from './publications.queries.js';
import { PublicationsService } from './publications.service.js';

type IdParams = z.output<typeof idParamsSchema>;
type CampaignParams = z.output<typeof campaignParamsSchema>;

/** Brochures and clipboards with the law: what is printed to be handed out. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/publications')
export class PublicationsController {
  constructor(
    @Inject(PublicationsService) private readonly publications: PublicationsService,
    @Inject(PrintsService) private readonly prints: PrintsService,
    @Inject(PublicationsQueries) private readonly queries: PublicationsQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Publications, with how far each language is' })
  @ApiResponse({
    status: 200,
    standardSchema: publicationsSchema,
    description: 'The newest first.',
  })
  list(@Param({ schema: campaignParamsSchema }) { slug }: CampaignParams): Promise<Publications> {
    return this.queries.list(slug);
  }

  @Post()
  @ApiOperation({ summary: 'Begin a publication, of an item of the roll-out' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It has no text yet.' })
  async create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: publicationWantedSchema }) wanted: PublicationWanted,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.publications.create(byOf(asked, slug), wanted) };
  }

  @Get(':id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One publication, with all versions of its texts and what is printed' })
  @ApiResponse({
    status: 200,
    standardSchema: publicationSchema,
    description: 'What a version says is asked for by itself.',
  })
  get(@Param({ schema: idParamsSchema }) { slug, id }: IdParams): Promise<Publication> {
    return this.queries.get(slug, id);
  }

  @Put(':id/names')
  @HttpCode(204)
  @ApiOperation({ summary: 'Call a publication otherwise' })
  @ApiResponse({ status: 204, description: 'What is printed stays as it is.' })
  async rename(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: publicationNamesSchema }) wanted: PublicationNames,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.publications.rename(byOf(asked, slug), id, wanted);
  }

  @Post(':id/prints')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Order what is printed: approved texts, so many of each language',
    description: 'The stock drafts a production order of it. The same id again is the same order.',
  })
  @ApiResponse({ status: 204, description: 'It is ordered.' })
  async print(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: printWantedSchema }) wanted: PrintWanted,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.prints.order(byOf(asked, slug), id, wanted);
  }
}
