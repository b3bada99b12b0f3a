import { byOf, type Asked } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { OneFile, sendFile, sendThumbnail, SentFile, type FileSent } from '@blueheart/files';
import { idParamsSchema } from '@blueheart/http';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { KeptFiles } from '../files/kept-files.js';
import { ApprovalsService } from './approvals.service.js';
import {
  decisionSchema,
  uploadedSchema,
  uploadQuerySchema,
  versionParamsSchema,
  withdrawnSchema,
  withdrawSchema,
  type Decision,
  type UploadAbout,
  type Uploaded,
} from './creative.schema.js';
import { CreativesQueries } from './creatives.queries.js';
import { CreativesService } from './creatives.service.js';
import { UploadService } from './upload.service.js';

type Params = z.output<typeof versionParamsSchema>;

/** Versions of what is shown: as they were uploaded, and what was said of them. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/creatives/:id/versions')
export class CreativeVersionsController {
  constructor(
    @Inject(UploadService) private readonly uploads: UploadService,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
    @Inject(CreativesService) private readonly creatives: CreativesService,
    @Inject(CreativesQueries) private readonly queries: CreativesQueries,
    @Inject(KeptFiles) private readonly files: KeptFiles,
  ) {}

  @Post()
  @OneFile()
  @ApiOperation({ summary: 'Upload a version: JPEG, PNG, WebP or PDF, 25 MB at most' })
  @ApiResponse({ status: 201, standardSchema: uploadedSchema, description: 'A draft.' })
  upload(
    @Param({ schema: idParamsSchema }) { slug, id }: z.output<typeof idParamsSchema>,
    @Query({ schema: uploadQuerySchema }) about: UploadAbout,
    @SentFile() file: FileSent,
    @Req() asked: Asked,
  ): Promise<Uploaded> {
    return this.uploads.upload(byOf(asked, slug), id, about, file);
  }

  @Get(':version/file')
  @ApiOperation({ summary: 'The file as it was uploaded, to be saved' })
  @ApiResponse({ status: 200, description: 'Its bytes.' })
  async file(
    @Param({ schema: versionParamsSchema }) { slug, id, version }: Params,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, type, name } = await this.queries.file(slug, id, version);
    const bytes = await this.files.get(file);
    if (!bytes) throw new Refusal('no-such-artwork', 404);
    sendFile(reply, { bytes, type, name });
  }

  @Get(':version/thumbnail')
  @ApiOperation({ summary: 'The picture, small' })
  @ApiResponse({ status: 200, description: 'WebP, 480 pixels at most.' })
  async thumbnail(
    @Param({ schema: versionParamsSchema }) { slug, id, version }: Params,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, hasThumbnail } = await this.queries.file(slug, id, version);
    const bytes = hasThumbnail ? await this.files.thumbnail(file) : undefined;
    if (!bytes) throw new Refusal('no-such-artwork', 404);
    sendThumbnail(reply, bytes);
  }

  @Post(':version/review')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hand a draft in to those who approve it' })
  @ApiResponse({ status: 204, description: 'It waits for the first of them.' })
  async submit(
    @Param({ schema: versionParamsSchema }) { slug, id, version }: Params,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.approvals.submit(byOf(asked, slug), id, version);
  }

  @Post(':version/recall')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back what is in review' })
  @ApiResponse({ status: 204, description: 'It is a draft again.' })
  async recall(
    @Param({ schema: versionParamsSchema }) { slug, id, version }: Params,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.approvals.recall(byOf(asked, slug), id, version);
  }

  @Post(':version/decision')
  @HttpCode(204)
  @ApiOperation({ summary: 'Approve the step that is next, or send it back with a reason' })
  @ApiResponse({ status: 204, description: 'It is noted.' })
  async decide(
    @Param({ schema: versionParamsSchema }) { slug, id, version }: Params,
    @Body({ schema: decisionSchema }) decision: Decision,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.approvals.decide(byOf(asked, slug), id, version, decision);
  }

  @Post(':version/withdrawal')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Withdraw a version: what shows it is marked, lots of it are held back',
  })
  @ApiResponse({ status: 200, standardSchema: withdrawnSchema, description: 'What it concerns.' })
  withdraw(
    @Param({ schema: versionParamsSchema }) { slug, id, version }: Params,
    @Body({ schema: withdrawSchema }) { reason }: z.output<typeof withdrawSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof withdrawnSchema>> {
    return this.creatives.withdraw(byOf(asked, slug), id, version, reason);
  }
}
