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
  Put,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { actorOf } from '../staff/staff.request.js';
import { DraftsService } from './drafts.service.js';
import { PublicationService } from './publication.service.js';
import { TextsQueries } from './texts.queries.js';
import {
  approveTextSchema,
  pledgeTextSchema,
  previewTextSchema,
  publishTextSchema,
  textDraftParamsSchema,
  textPartParamsSchema,
  textPreviewSchema,
  textVersionsSchema,
  writeTextSchema,
  type ApproveText,
  type PledgeText,
  type PublishText,
  type TextPreview,
  type TextVersions,
  type WriteText,
} from './texts.schema.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type PartParams = z.output<typeof textPartParamsSchema>;

/** The text of the pledge: written in a draft, approved by somebody else, published as a version of its own. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/pledge-text')
export class TextsController {
  constructor(
    @Inject(TextsQueries) private readonly queries: TextsQueries,
    @Inject(DraftsService) private readonly drafts: DraftsService,
    @Inject(PublicationService) private readonly publication: PublicationService,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What is signed now, and the text that is on its way' })
  @ApiResponse({ status: 200, standardSchema: pledgeTextSchema, description: 'As it is now.' })
  look(@Param({ schema: campaignParamsSchema }) { slug }: CampaignParams): Promise<PledgeText> {
    return this.queries.look(slug);
  }

  @Get('versions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Every version there was, and how many signed under each' })
  @ApiResponse({ status: 200, standardSchema: textVersionsSchema, description: 'Newest first.' })
  versions(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<TextVersions> {
    return this.queries.versions(slug);
  }

  @Post('draft')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Begin a new version with the words of the published one' })
  @ApiResponse({ status: 201, standardSchema: pledgeTextSchema, description: 'Begun.' })
  async start(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Req() request: FastifyRequest,
  ): Promise<PledgeText> {
    await this.drafts.start(slug, actorOf(request));
    return this.queries.look(slug);
  }

  @Put('draft/:locale')
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'locale', description: 'The language.', example: 'ar' })
  @ApiOperation({ summary: 'Write one language; whoever approved it has to look again' })
  @ApiResponse({ status: 200, standardSchema: pledgeTextSchema, description: 'Written.' })
  async write(
    @Param({ schema: textPartParamsSchema }) { slug, locale }: PartParams,
    @Body({ schema: writeTextSchema }) body: WriteText,
    @Req() request: FastifyRequest,
  ): Promise<PledgeText> {
    await this.drafts.write(slug, locale, body, actorOf(request));
    return this.queries.look(slug);
  }

  @Post('draft/:locale/approval')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'locale', description: 'The language.', example: 'ar' })
  @ApiOperation({ summary: 'Approve a language that somebody else wrote' })
  @ApiResponse({ status: 200, standardSchema: pledgeTextSchema, description: 'Approved.' })
  async approve(
    @Param({ schema: textPartParamsSchema }) { slug, locale }: PartParams,
    @Body({ schema: approveTextSchema }) body: ApproveText,
    @Req() request: FastifyRequest,
  ): Promise<PledgeText> {
    await this.drafts.approve(slug, locale, body, actorOf(request));
    return this.queries.look(slug);
  }

  @Delete('draft/:draft')
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'draft', description: 'The id of the draft.' })
  @ApiOperation({ summary: 'Discard the draft; what was written stays in the audit log' })
  @ApiResponse({ status: 200, standardSchema: pledgeTextSchema, description: 'Discarded.' })
  async discard(
    @Param({ schema: textDraftParamsSchema })
    { slug, draft }: z.output<typeof textDraftParamsSchema>,
    @Req() request: FastifyRequest,
  ): Promise<PledgeText> {
    await this.drafts.discard(slug, draft, actorOf(request));
    return this.queries.look(slug);
  }

  @Post('preview')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What publishing the draft would change; changes nothing' })
  @ApiResponse({
    status: 200,
    standardSchema: textPreviewSchema,
    description: 'A fingerprint too.',
  })
  preview(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: previewTextSchema }) { approval }: z.output<typeof previewTextSchema>,
  ): Promise<TextPreview> {
    return this.publication.preview(slug, approval);
  }

  @Post('publication')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Publish exactly what the preview told: it is what is signed from now on',
  })
  @ApiResponse({ status: 200, standardSchema: pledgeTextSchema, description: 'Published.' })
  async publish(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: publishTextSchema }) body: PublishText,
    @Req() request: FastifyRequest,
  ): Promise<PledgeText> {
    await this.publication.publish(slug, body, actorOf(request));
    return this.queries.look(slug);
  }
}
