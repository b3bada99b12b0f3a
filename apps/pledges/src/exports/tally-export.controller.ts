import { Readable } from 'node:stream';
import { NoteRefusals } from '@blueheart/http';
import { csvLine, byteOrderMark } from '@blueheart/tables';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { actorOf } from '../staff/staff.request.js';
import { fileHeaders, localeFor } from './file.headers.js';
import { tallyExportSchema } from './tally-export.schema.js';
import { TallyExport } from './tally-export.service.js';
import { xlsxFile } from './xlsx.file.js';

/** The count as a file. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/exports/tally')
export class TallyExportController {
  constructor(@Inject(TallyExport) private readonly tally: TallyExport) {}

  /** HEAD reads nothing, so nothing is noted. */
  @Get()
  @NoteRefusals({ action: 'export.try', kind: 'export', name: 'tally' })
  @ApiOperation({
    summary: 'The exact count by one of its parts, for a spreadsheet; it is audited',
  })
  @ApiResponse({
    status: 200,
    content: {
      'text/csv': { schema: { type: 'string' } },
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
        schema: { type: 'string', format: 'binary' },
      },
    },
    description:
      'CSV is UTF-8 with a byte order mark, RFC 4180; what could be a formula is a text. XLSX has numbers and days as such.',
  })
  async file(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: tallyExportSchema }) query: z.output<typeof tallyExportSchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.method === 'HEAD') return reply.send(Readable.from([]));
    const asked = { ...query, locale: localeFor(query.locale, request) };
    const table = await this.tally.file(slug, asked, actorOf(request));
    const written =
      asked.format === 'xlsx'
        ? await xlsxFile(table, asked.locale)
        : Readable.from([byteOrderMark, ...[table.headings, ...table.rows].map(csvLine)]);
    return reply.headers(fileHeaders(table, asked.format, asked.locale)).send(written);
  }
}
