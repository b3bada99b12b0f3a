import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { LettersToQueries } from './letters-to.queries.js';
import { lettersToParamsSchema, lettersToSchema } from './letters.schema.js';

/** What an erasure would meet here. */
@ApiTags('staff')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@ApiParam({ name: 'person', description: 'The id of the key that the person is sealed under.' })
@Controller('api/v1/campaigns/:slug/letters/to/:person')
export class LettersToController {
  constructor(@Inject(LettersToQueries) private readonly letters: LettersToQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'How many letters there are to one person, by state; never what they say',
  })
  @ApiResponse({ status: 200, standardSchema: lettersToSchema, description: 'Numbers alone.' })
  to(
    @Param({ schema: lettersToParamsSchema })
    { slug, person }: z.output<typeof lettersToParamsSchema>,
  ): Promise<z.output<typeof lettersToSchema>> {
    return this.letters.to(slug, person);
  }
}
