import { byOf, type Asked } from '@blueheart/access';
import { Settings } from '@blueheart/config';
import { campaignParamsSchema } from '@blueheart/http';
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
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import {
  linkChangesSchema,
  linkCodeParamsSchema,
  linkListSchema,
  linksSchema,
  linkWantedSchema,
  madeLinksSchema,
  pictureQuerySchema,
} from './link.schema.js';
import { LinksQueries } from './links.queries.js';
import { LinksService } from './links.service.js';
import { pictureOf } from './picture/picture.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type CodeParams = z.output<typeof linkCodeParamsSchema>;

/** Tracked links: what stands on paper as `/b/{code}` or as a code to scan, and who came by it. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/links')
export class LinksController {
  constructor(
    @Inject(LinksService) private readonly links: LinksService,
    @Inject(LinksQueries) private readonly queries: LinksQueries,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Tracked links, with how many people came by each on which day' })
  @ApiResponse({ status: 200, standardSchema: linksSchema, description: 'A page, by code.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: linkListSchema }) search: z.output<typeof linkListSchema>,
  ): Promise<z.output<typeof linksSchema>> {
    return this.queries.list(slug, search);
  }

  @Post()
  @ApiOperation({ summary: 'Make a tracked link, or one to scan and one to type' })
  @ApiResponse({ status: 201, standardSchema: madeLinksSchema, description: 'Its codes.' })
  async make(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: linkWantedSchema }) wanted: z.output<typeof linkWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeLinksSchema>> {
    return { codes: await this.links.make(byOf(asked, slug), wanted) };
  }

  @Patch(':code')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Call a link otherwise, give it to a placement, end it, or take that back',
  })
  @ApiResponse({ status: 204, description: 'It leads on, ended or not.' })
  async change(
    @Param({ schema: linkCodeParamsSchema }) { slug, code }: CodeParams,
    @Body({ schema: linkChangesSchema }) changes: z.output<typeof linkChangesSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.links.change(byOf(asked, slug), code, changes);
  }

  @Get(':code/picture')
  @ApiOperation({ summary: 'A link as a code to scan, to be printed: SVG, PNG or PDF' })
  @ApiResponse({
    status: 200,
    description: 'The address stands below it where it is typed.',
    content: {
      'image/svg+xml': { schema: { type: 'string' } },
      'image/png': { schema: { type: 'string', format: 'binary' } },
      'application/pdf': { schema: { type: 'string', format: 'binary' } },
    },
  })
  async picture(
    @Param({ schema: linkCodeParamsSchema }) { slug, code }: CodeParams,
    @Query({ schema: pictureQuerySchema }) { format }: z.output<typeof pictureQuerySchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { medium, blue } = await this.queries.printed(slug, code);
    const address = `${this.settings.baseUrl}/b/${code}`;
    const { type, body } = pictureOf({ address, blue, isTyped: medium !== 'scan' }, format);
    await reply
      .headers({
        'content-type': type,
        'content-disposition': `attachment; filename="${code}.${format}"`,
        'cache-control': 'no-store',
      })
      .send(body);
  }
}
