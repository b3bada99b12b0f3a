import { byOf, type Asked } from '@blueheart/access';
import { LargeBody, tellMistakes, campaignParamsSchema } from '@blueheart/http';
import { locales, negotiateLocale, translator } from '@blueheart/i18n';
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
import {
  importBodyBytes,
  importedSchema,
  importPreviewSchema,
  importSchema,
} from './import.schema.js';
import { VenueImports } from './import.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type Import = z.output<typeof importSchema>;

/** Venues from a spreadsheet. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/venues/import')
export class VenueImportController {
  constructor(@Inject(VenueImports) private readonly imports: VenueImports) {}

  @Post('preview')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @LargeBody(importBodyBytes)
  @ApiOperation({ summary: 'What a file of venues would bring, and what is wrong in it' })
  @ApiResponse({ status: 200, standardSchema: importPreviewSchema, description: 'By row.' })
  async preview(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: importSchema }) { csv }: Import,
    @Headers('accept-language') language: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof importPreviewSchema>> {
    const read = await this.imports.preview(byOf(asked, slug), Buffer.from(csv, 'base64'));
    const t = translator(negotiateLocale(language, locales, 'en'));
    const mistakes = read.mistakes.map(({ number, column, code }) => {
      const [told] = tellMistakes([{ path: column, code }], t);
      return { row: number, column, code, message: told!.message };
    });
    const contacts = read.venues.filter(({ contact }) => contact).length;
    return { venues: read.venues.length, contacts, mistakes, before: read.before };
  }

  @Post()
  @LargeBody(importBodyBytes)
  @ApiOperation({ summary: 'Take in a file of venues: all, or none' })
  @ApiResponse({
    status: 201,
    standardSchema: importedSchema,
    description: 'The same file twice is once.',
  })
  async import(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: importSchema }) { csv }: Import,
    @Req() asked: Asked,
  ): Promise<z.output<typeof importedSchema>> {
    return { venues: await this.imports.import(byOf(asked, slug), Buffer.from(csv, 'base64')) };
  }
}
