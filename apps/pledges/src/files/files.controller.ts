import { Readable } from 'node:stream';
import { Refusal } from '@blueheart/contracts';
import { isKnown, Unlogged } from '@blueheart/http';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CampaignFile } from './campaign.files.js';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { FilesOffer, publicName } from './files.offer.js';
import { FilesQueries } from './files.queries.js';
import { rangeOf } from './range.rules.js';

const fileParamsSchema = z.object({ slug: z.string().max(80), file: z.string().max(120) });

/** Share cards, print files and recordings. Who fetched which is written down nowhere. */
@ApiExcludeController()
@Controller()
export class FilesController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(FilesOffer) private readonly offer: FilesOffer,
    @Inject(FilesQueries) private readonly files: FilesQueries,
  ) {}

  /** In parts where a player asks for parts: Safari plays nothing otherwise. HEAD answers the same without the bytes. */
  @Get('files/:slug/:file')
  @Unlogged()
  async file(
    @Param({ schema: fileParamsSchema }) params: z.output<typeof fileParamsSchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const campaign = await this.campaigns.open(params.slug);
    const file = this.offer.of(campaign).find((one) => publicName(one) === params.file);
    if (!file) throw new Refusal('not-found', 404);
    const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = request.headers;
    const etag = `"${file.sha256.slice(0, 32)}"`;
    const asked = ifRange === undefined || ifRange === etag ? rangeOf(range, file.size) : 'whole';

    describe(reply, file, etag);
    if (isKnown(ifNoneMatch, etag)) return reply.status(304).send();
    if (asked === 'none') {
      return reply
        .status(416)
        .headers({ 'content-range': `bytes */${file.size}`, 'cache-control': 'no-store' })
        .removeHeader('content-disposition')
        .send();
    }
    const part = asked === 'whole' ? { first: 0, last: file.size - 1 } : asked;
    reply.header('content-length', part.last - part.first + 1);
    if (asked !== 'whole') {
      reply.status(206).header('content-range', `bytes ${part.first}-${part.last}/${file.size}`);
    }
    // An empty stream: with no body at all Fastify would say that there are no bytes.
    const body = request.method === 'HEAD' ? [] : this.files.read(campaign.id, file, part);
    return reply.send(Readable.from(body));
  }
}

function describe(reply: FastifyReply, { name, type }: CampaignFile, etag: string): void {
  reply.type(type).headers({
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    etag,
  });
  if (name.endsWith('.pdf')) reply.header('content-disposition', `inline; filename="${name}"`);
}
