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
import { changerOf, type Asked } from '../staff/asked.js';
import { campaignParamsSchema } from '../staff/people.schema.js';
import {
  tokenMadeSchema,
  tokenParamsSchema,
  tokensSchema,
  tokenWantedSchema,
} from './tokens.schema.js';
import { TokensService } from './tokens.service.js';

type CampaignParams = z.output<typeof campaignParamsSchema>;

/** What programs ask with. */
@ApiTags('tokens')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/tokens')
export class TokensController {
  constructor(@Inject(TokensService) private readonly tokens: TokensService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The tokens of the campaign, without what opens a door' })
  @ApiResponse({ status: 200, standardSchema: tokensSchema, description: 'The newest first.' })
  async list(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
  ): Promise<z.output<typeof tokensSchema>> {
    const lines = await this.tokens.list(slug);
    const tokens = lines.map(({ scopes, madeAt, expiresAt, endedAt, ...line }) => ({
      ...line,
      scopes: [...scopes],
      madeAt: madeAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    }));
    return { tokens };
  }

  @Post()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Make a token for a program' })
  @ApiResponse({ status: 201, standardSchema: tokenMadeSchema, description: 'Shown this once.' })
  create(
    @Param({ schema: campaignParamsSchema }) { slug }: CampaignParams,
    @Body({ schema: tokenWantedSchema }) wanted: z.output<typeof tokenWantedSchema>,
    @Req() asked: Asked,
  ): Promise<z.output<typeof tokenMadeSchema>> {
    return this.tokens.create(changerOf(asked, slug), slug, wanted);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a token' })
  @ApiResponse({ status: 204, description: 'It opens nothing any more.' })
  async end(
    @Param({ schema: tokenParamsSchema }) { slug, id }: z.output<typeof tokenParamsSchema>,
    @Req() asked: Asked,
  ): Promise<void> {
    await this.tokens.end(changerOf(asked, slug), slug, id);
  }
}
