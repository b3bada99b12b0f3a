import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { challengeSchema } from './proof.schema.js';
import { Proofs } from './proofs.service.js';

/** Challenges for whoever signs where very many do. */
@ApiTags('pledges')
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug')
export class ProofController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(Proofs) private readonly proofs: Proofs,
  ) {}

  @Get('proof')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'A challenge; its solution, sent with a signature, brings the letter at once',
    description:
      'Where very many sign from one network or with one mail domain, letters leave 15 minutes later. A ' +
      'signature with a solved challenge (header `Altcha`, base64 of `{"challenge", "solution"}`) is not ' +
      'delayed. A solution counts for one contact.',
  })
  @ApiResponse({
    status: 200,
    standardSchema: challengeSchema,
    description: 'Good for 20 minutes.',
  })
  async challenge(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
  ): Promise<z.output<typeof challengeSchema>> {
    await this.campaigns.open(slug);
    return this.proofs.challenge(slug, Date.now());
  }
}
