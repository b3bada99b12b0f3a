import { byOf, type Asked } from '@blueheart/access';
import { LargeBody, idParamsSchema } from '@blueheart/http';
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
  Res,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { madeSchema } from '../venues/venue.schema.js';
import { mediaTypes } from './scan.rules.js';
import { scanBodyBytes, scanParamsSchema, scansSchema, scanWantedSchema } from './scan.schema.js';
import { ScansService } from './scans.service.js';

type IdParams = z.output<typeof idParamsSchema>;
type ScanParams = z.output<typeof scanParamsSchema>;

/** Letters on paper that belong to an event. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/events/:id/scans')
export class ScansController {
  constructor(@Inject(ScansService) private readonly scans: ScansService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The scanned letters of an event' })
  @ApiResponse({ status: 200, standardSchema: scansSchema, description: 'The newest first.' })
  list(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
  ): Promise<z.output<typeof scansSchema>> {
    return this.scans.list(slug, id);
  }

  @Post()
  @LargeBody(scanBodyBytes)
  @ApiOperation({ summary: 'Keep a scanned letter; the same file twice is there once' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'It is kept sealed.' })
  async add(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: scanWantedSchema }) wanted: z.output<typeof scanWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.scans.add(byOf(asked, slug), id, wanted) };
  }

  @Get(':scan/file')
  @ApiOperation({ summary: 'Look at a scanned letter, which the log notes' })
  @ApiResponse({ status: 200, description: 'The file.' })
  async look(
    @Param({ schema: scanParamsSchema }) { slug, id, scan }: ScanParams,
    @Req() asked: Asked,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { kind, file } = await this.scans.look(byOf(asked, slug), id, scan);
    await reply
      .headers({
        'cache-control': 'no-store',
        'content-type': mediaTypes[kind],
        'content-disposition': `attachment; filename="letter-${scan.slice(-8)}.${kind}"`,
      })
      .send(file);
  }

  @Delete(':scan')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget a scanned letter' })
  @ApiResponse({ status: 204, description: 'Nobody can read it again.' })
  async remove(
    @Param({ schema: scanParamsSchema }) { slug, id, scan }: ScanParams,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.scans.remove(byOf(asked, slug), id, scan);
  }
}
