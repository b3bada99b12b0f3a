import { idParamsSchema } from '@blueheart/http';
import { byOf, type Asked } from '@blueheart/access';
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
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { madeSchema } from '../venues/venue.schema.js';
import { speakerParamsSchema, speakersSchema, speakerWantedSchema } from './speaker.schema.js';
import { SpeakersService } from './speakers.service.js';

type IdParams = z.output<typeof idParamsSchema>;

/** Who speaks at an event. */
@ApiTags('schedule')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/events/:id/speakers')
export class SpeakersController {
  constructor(@Inject(SpeakersService) private readonly speakers: SpeakersService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Who speaks at an event' })
  @ApiResponse({ status: 200, standardSchema: speakersSchema, description: 'In the clear.' })
  async look(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Req() asked: Asked,
  ): Promise<z.output<typeof speakersSchema>> {
    return { speakers: await this.speakers.look(byOf(asked, slug), id) };
  }

  @Post()
  @ApiOperation({ summary: 'Add a speaker, whom rows of the agenda can name' })
  @ApiResponse({ status: 201, standardSchema: madeSchema, description: 'Stored sealed.' })
  async add(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Body({ schema: speakerWantedSchema }) wanted: z.output<typeof speakerWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof madeSchema>> {
    return { id: await this.speakers.add(byOf(asked, slug), id, wanted) };
  }

  @Delete(':speaker')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget a speaker; the agenda has them no more' })
  @ApiResponse({ status: 204, description: 'Nothing of them is kept here.' })
  async forget(
    @Param({ schema: speakerParamsSchema })
    { slug, id, speaker }: z.output<typeof speakerParamsSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.speakers.forget(byOf(asked, slug), id, speaker);
  }
}
