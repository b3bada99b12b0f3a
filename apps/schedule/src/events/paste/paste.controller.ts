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
import { pasteBodyBytes, pastedSchema, pastePreviewSchema, pasteSchema } from './paste.schema.js';
import { EventPastes } from './paste.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;
type Paste = z.output<typeof pasteSchema>;

/** A month of events from a spreadsheet. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/events/paste')
export class EventPasteController {
  constructor(@Inject(EventPastes) private readonly pastes: EventPastes) {}

  @Post('preview')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @LargeBody(pasteBodyBytes)
  @ApiOperation({ summary: 'What a table of events would bring, and what is wrong in it' })
  @ApiResponse({ status: 200, standardSchema: pastePreviewSchema, description: 'By row.' })
  async preview(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: pasteSchema }) { table }: Paste,
    @Headers('accept-language') language: string | undefined,
    @Req() asked: Asked,
  ): Promise<z.output<typeof pastePreviewSchema>> {
    const read = await this.pastes.preview(byOf(asked, slug), table);
    const t = translator(negotiateLocale(language, locales, 'en'));
    return {
      events: read.events.map(({ number, event, venue }) => ({
        row: number,
        kind: event.kind,
        titles: event.titles,
        venue: venue.names,
        starts: event.starts,
        ends: event.ends,
      })),
      mistakes: read.mistakes.map(({ number, column, code, params = {} }) => {
        const [told] = tellMistakes([{ path: column, code, params }], t);
        return { row: number, column, code, message: told!.message };
      }),
    };
  }

  @Post()
  @LargeBody(pasteBodyBytes)
  @ApiOperation({ summary: 'Make a draft of each row of a table: all, or none' })
  @ApiResponse({
    status: 201,
    standardSchema: pastedSchema,
    description: 'What is planned already is refused: a table pasted twice is there once.',
  })
  async paste(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: pasteSchema }) { table }: Paste,
    @Req() asked: Asked,
  ): Promise<z.output<typeof pastedSchema>> {
    return { events: await this.pastes.paste(byOf(asked, slug), table) };
  }
}
