import { byOf, type Asked } from '@blueheart/access';
import {
  Body,
  Controller,
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
import type { z } from 'zod';
import {
  languageParamsSchema,
  textParamsSchema,
  textSchema,
  textStepSchema,
  textWantedSchema,
  writtenSchema,
  type Text,
  type TextStep,
  type TextWanted,
  type Written,
} from './publication.schema.js';
import { PublicationsQueries } from './publications.queries.js';
import { PublicationsService } from './publications.service.js';
import { TextSteps } from './text-steps.service.js';

type TextParams = z.output<typeof textParamsSchema>;

/** What a publication says in each language, version by version. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/publications/:id')
export class PublicationTextsController {
  constructor(
    @Inject(PublicationsService) private readonly publications: PublicationsService,
    @Inject(TextSteps) private readonly steps: TextSteps,
    @Inject(PublicationsQueries) private readonly queries: PublicationsQueries,
  ) {}

  @Put('drafts/:language')
  @ApiOperation({ summary: 'Write the draft of a language; after an approved text it is the next' })
  @ApiResponse({ status: 200, standardSchema: writtenSchema, description: 'It is stored.' })
  write(
    @Param({ schema: languageParamsSchema })
    { slug, id, language }: z.output<typeof languageParamsSchema>,
    @Body({ schema: textWantedSchema }) wanted: TextWanted,
    @Req() asked: Asked,
  ): Promise<Written> {
    return this.publications.write(byOf(asked, slug), id, language, wanted);
  }

  @Get('texts/:text')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One version of a text, with what it says' })
  @ApiResponse({ status: 200, standardSchema: textSchema, description: 'As it was stored.' })
  get(@Param({ schema: textParamsSchema }) { slug, id, text }: TextParams): Promise<Text> {
    return this.queries.text(slug, id, text);
  }

  @Post('texts/:text/steps')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Submit, approve, send back, review or withdraw a text',
    description:
      'Whoever wrote it does not decide about it; a withdrawn one is held back by the stock.',
  })
  @ApiResponse({ status: 204, description: 'It is so.' })
  async step(
    @Param({ schema: textParamsSchema }) { slug, id, text }: TextParams,
    @Body({ schema: textStepSchema }) step: TextStep,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.steps.take(byOf(asked, slug), id, text, step);
  }
}
