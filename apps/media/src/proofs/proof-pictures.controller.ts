import { sendFile, sendThumbnail } from '@blueheart/files';
import { idParamsSchema } from '@blueheart/http';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ProofFiles } from './proof-files.js';
import { ProofsQueries } from './proofs.queries.js';

type IdParams = z.output<typeof idParamsSchema>;
const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** The files of proofs, for whoever may see them. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/proofs/:id')
export class MediaProofPicturesController {
  constructor(
    @Inject(ProofsQueries) private readonly queries: ProofsQueries,
    @Inject(ProofFiles) private readonly files: ProofFiles,
  ) {}

  @Get('picture')
  @ApiOperation({ summary: 'The picture or the pages of a proof' })
  @ApiResponse({
    status: 200,
    description: 'A picture is as it is seen: without anything that a camera wrote into it.',
    content: { 'image/*': binary, 'application/pdf': binary },
  })
  async picture(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { type, kind } = await this.queries.fileOf(slug, id);
    const bytes = await this.files.picture(id);
    sendFile(reply, { bytes, type, name: kind });
  }

  @Get('thumbnail')
  @ApiOperation({ summary: 'The picture of a proof, small' })
  @ApiResponse({
    status: 200,
    description: 'Of pages there is none (404).',
    content: { 'image/webp': binary },
  })
  async thumbnail(
    @Param({ schema: idParamsSchema }) { slug, id }: IdParams,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.queries.fileOf(slug, id);
    sendThumbnail(reply, await this.files.thumbnail(id));
  }
}
