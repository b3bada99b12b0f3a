import { byOf, type Asked } from '@blueheart/access';
import { idParamsSchema, LargeBody } from '@blueheart/http';
import {
  Body,
  Controller,
  Header,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { told } from '../rows/table.js';
import { tableBodyBytes } from '../rows/table.schema.js';
import {
  sitesImportSchema,
  sitesPreviewSchema,
  sitesTakenInSchema,
  type SitesTakenIn,
} from './import.schema.js';
import { SitesImport } from './import.service.js';

type IdParams = z.output<typeof idParamsSchema>;
type Import = z.output<typeof sitesImportSchema>;

/** The network of an outlet, as it sends it. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/outlets/:id/sites')
export class SitesImportController {
  constructor(@Inject(SitesImport) private readonly sites: SitesImport) {}

  @Post('preview')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @LargeBody(tableBodyBytes)
  @ApiOperation({ summary: 'What a list of frames would bring, and what is wrong in it' })
  @ApiResponse({ status: 200, standardSchema: sitesPreviewSchema, description: 'By row.' })
  async preview(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: sitesImportSchema }) { csv }: Import,
    @Headers('accept-language') accepted: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof sitesPreviewSchema>> {
    const read = await this.sites.preview(byOf(asked, slug), id, Buffer.from(csv, 'base64'));
    return {
      added: read.added.length,
      changed: read.changed.length,
      same: read.same,
      mistakes: told(read.mistakes, accepted),
    };
  }

  @Post('import')
  @HttpCode(200)
  @LargeBody(tableBodyBytes)
  @ApiOperation({ summary: 'Take in a list of frames: all of it, or nothing' })
  @ApiResponse({
    status: 200,
    standardSchema: sitesTakenInSchema,
    description: 'The same file twice is once.',
  })
  import(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: sitesImportSchema }) { csv }: Import,
    @Req() asked: Asked,
  ): Promise<SitesTakenIn> {
    return this.sites.import(byOf(asked, slug), id, Buffer.from(csv, 'base64'));
  }
}
