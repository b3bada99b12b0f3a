import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, LargeBody, tellMistakes } from '@blueheart/http';
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
  openingBodyBytes,
  openingDoneSchema,
  openingImportSchema,
  openingPreviewSchema,
} from './opening.schema.js';
import { allowedInstead } from './opening-mistake.rules.js';
import { OpeningStock } from './opening.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type Import = z.output<typeof openingImportSchema>;

/** What was counted before there was a ledger. */
@ApiTags('distribution')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/stock/opening')
export class OpeningController {
  constructor(@Inject(OpeningStock) private readonly opening: OpeningStock) {}

  @Post('preview')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @LargeBody(openingBodyBytes)
  @ApiOperation({ summary: 'What a counted list would bring, and what is wrong in it' })
  @ApiResponse({ status: 200, standardSchema: openingPreviewSchema, description: 'By row.' })
  async preview(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: openingImportSchema }) { csv }: Import,
    @Headers('accept-language') accepted: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof openingPreviewSchema>> {
    const read = await this.opening.preview(byOf(asked, slug), Buffer.from(csv, 'base64'));
    const locale = negotiateLocale(accepted, locales, 'en');
    const t = translator(locale);
    const mistakes = read.mistakes.map((mistake) => {
      const { number, column, code, value } = mistake;
      const [told] = tellMistakes([{ path: column, code }], t);
      const message = allowedInstead(mistake, read.nameable, t, locale) ?? told!.message;
      return { row: number, column, code, value, message };
    });
    const pieces = read.rows.reduce((sum, { quantity }) => sum + quantity, 0);
    return {
      rows: read.rows.length,
      pieces,
      mistakes,
      mistakesInAll: read.mistakesInAll,
      newPlaces: read.places
        .filter(({ id }) => id === null)
        .map(({ row }) => ({ name: row.place, kind: row.placeKind })),
      sharedNames: read.places.filter(({ shared }) => shared).map(({ row }) => row.place),
      before: read.before,
    };
  }

  @Post()
  @LargeBody(openingBodyBytes)
  @ApiOperation({ summary: 'Take in a counted list: all of it, or nothing' })
  @ApiResponse({
    status: 201,
    standardSchema: openingDoneSchema,
    description: 'The same file twice is once.',
  })
  async import(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: openingImportSchema }) { csv }: Import,
    @Req() asked: Asked,
  ): Promise<z.output<typeof openingDoneSchema>> {
    return { pieces: await this.opening.import(byOf(asked, slug), Buffer.from(csv, 'base64')) };
  }
}
