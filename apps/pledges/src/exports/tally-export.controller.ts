import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { actorOf } from '../staff/staff.request.js';
import { fileHeaders } from './file.headers.js';
import { tallyExportSchema, type TallyExportAsked } from './tally-export.schema.js';
import { TallyExport } from './tally-export.service.js';

/** The count as a file. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/exports/tally')
export class TallyExportController {
  constructor(@Inject(TallyExport) private readonly tally: TallyExport) {}

  /** HEAD reads nothing, so nothing is noted. */
  @Get()
  @ApiOperation({
    summary: 'The exact count by one of its parts, for a spreadsheet; it is audited',
  })
  @ApiResponse({
    status: 200,
    content: { 'text/csv': { schema: { type: 'string' } } },
    description: 'UTF-8 with a byte order mark, RFC 4180; what could be a formula is a text.',
  })
  async file(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: tallyExportSchema }) asked: TallyExportAsked,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.method === 'HEAD') return reply.send(Readable.from([]));
    const { name, told, lines } = await this.tally.file(slug, asked, actorOf(request));
    return reply.headers(fileHeaders(name, told)).send(Readable.from(lines));
  }
}
