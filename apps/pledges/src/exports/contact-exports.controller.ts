import { Readable } from 'node:stream';
import { NoteRefusals } from '@blueheart/http';
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
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { actorOf } from '../staff/staff.request.js';
import { ContactExportFile } from './contact-export.file.js';
import { ContactExportsQueries } from './contact-exports.queries.js';
import {
  approvalSchema,
  contactExportRequestSchema,
  contactExportSchema,
  contactExportsSchema,
  exportFileSchema,
  exportParamsSchema,
  type Approval,
  type ContactExport,
  type ContactExportRequest,
} from './contact-exports.schema.js';
import { ContactExportsService } from './contact-exports.service.js';
import { fileHeaders, localeFor } from './file.headers.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type ExportParams = z.output<typeof exportParamsSchema>;

/** Whoever is refused here stands in the log. */
const tried = { action: 'export.try', kind: 'export', param: 'id', name: 'contacts' } as const;

/** Contacts in a file: one asks, another agrees, and for a day the first may fetch it. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/exports/contacts')
export class ContactExportsController {
  constructor(
    @Inject(ContactExportsQueries) private readonly queries: ContactExportsQueries,
    @Inject(ContactExportsService) private readonly service: ContactExportsService,
    @Inject(ContactExportFile) private readonly files: ContactExportFile,
  ) {}

  @Get()
  @NoteRefusals(tried)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What was asked for, and what became of it' })
  @ApiResponse({ status: 200, standardSchema: contactExportsSchema, description: 'Newest first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof contactExportsSchema>> {
    return { exports: await this.queries.list(slug) };
  }

  @Post()
  @NoteRefusals(tried)
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ask for contacts in a file, and say why; an admin decides' })
  @ApiResponse({ status: 201, standardSchema: contactExportSchema, description: 'Asked for.' })
  ask(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: contactExportRequestSchema }) body: ContactExportRequest,
    @Req() request: FastifyRequest,
  ): Promise<ContactExport> {
    return this.service.ask(slug, body, actorOf(request));
  }

  @Post(':id/approval')
  @NoteRefusals(tried)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiParam({ name: 'id', description: 'The id of the request.' })
  @ApiOperation({ summary: 'Agree to what somebody else asked for, or refuse it' })
  @ApiResponse({ status: 200, standardSchema: contactExportSchema, description: 'Decided.' })
  decide(
    @Param({ schema: exportParamsSchema }) { slug, id }: ExportParams,
    @Body({ schema: approvalSchema }) body: Approval,
    @Req() request: FastifyRequest,
  ): Promise<ContactExport> {
    return this.service.decide(slug, id, body, actorOf(request));
  }

  /** HEAD is no download, and tells nothing. */
  @Get(':id/file')
  @NoteRefusals(tried)
  @ApiParam({ name: 'id', description: 'The id of the request.' })
  @ApiOperation({ summary: 'The file, for whoever asked: for a day, three times; each is audited' })
  @ApiResponse({
    status: 200,
    content: { 'text/csv': { schema: { type: 'string' } } },
    description: 'UTF-8 with a byte order mark, RFC 4180; what could be a formula is a text.',
  })
  async file(
    @Param({ schema: exportParamsSchema }) { slug, id }: ExportParams,
    @Query({ schema: exportFileSchema }) { locale }: z.output<typeof exportFileSchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.method === 'HEAD') return reply.send(Readable.from([]));
    const spoken = localeFor(locale, request);
    const { lines, ...names } = await this.files.file(slug, id, spoken, actorOf(request));
    return reply.headers(fileHeaders(names, 'csv', spoken)).send(Readable.from(lines));
  }
}
