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
import { madeSchema, versionBodySchema } from '../made.schema.js';
import {
  siteChangesSchema,
  sitesQuerySchema,
  sitesSchema,
  siteWantedSchema,
  type SiteChanges,
  type Sites,
  type SiteWanted,
} from './site.schema.js';
import { SitesQueries } from './sites.queries.js';
import { SitesService } from './sites.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type IdParams = z.output<typeof idParamsSchema>;
type Version = z.output<typeof versionBodySchema>;

/** Billboard frames: where each stands, how large it is, and until when it is licensed. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/sites')
export class SitesController {
  constructor(
    @Inject(SitesService) private readonly sites: SitesService,
    @Inject(SitesQueries) private readonly queries: SitesQueries,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Frames, of one outlet, in one governorate, or all' })
  @ApiResponse({ status: 200, standardSchema: sitesSchema, description: 'Closed ones last.' })
  list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Query({ schema: sitesQuerySchema }) search: z.output<typeof sitesQuerySchema>,
  ): Promise<Sites> {
    return this.queries.list(slug, search);
  }

  @Post()
  @ApiOperation({ summary: 'Put in a frame of an outlet outdoors' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It is there.' })
  async create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: siteWantedSchema }) wanted: SiteWanted,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.sites.create(byOf(asked, slug), wanted) };
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change what is known of a frame' })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async change(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: siteChangesSchema }) changes: SiteChanges,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.sites.change(byOf(asked, slug), id, changes);
  }

  @Post(':id/closing')
  @HttpCode(204)
  @ApiOperation({ summary: 'Close a frame: nothing is booked there any more' })
  @ApiResponse({ status: 204, description: 'It is closed.' })
  async close(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: versionBodySchema }) { version }: Version,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.sites.close(byOf(asked, slug), id, version);
  }

  @Post(':id/reopening')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open a frame again' })
  @ApiResponse({ status: 204, description: 'It is open.' })
  async reopen(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: versionBodySchema }) { version }: Version,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.sites.reopen(byOf(asked, slug), id, version);
  }
}
