import { Readable } from 'node:stream';
import { byOf, type Asked } from '@blueheart/access';
import { campaignParamsSchema, NoteRefusals } from '@blueheart/http';
import { locales, negotiateLocale } from '@blueheart/i18n';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ordersFileSchema, type OrdersFileAsked } from './order.schema.js';
import { OrdersFile } from './orders-file.service.js';

/** What is ordered of outlets, for a spreadsheet. */
@ApiTags('media')
@ApiBearerAuth()
@ApiParam({ name: 'slug', description: 'The campaign.', example: 'blue-heart-lebanon' })
@Controller('api/v1/campaigns/:slug/media/orders/file')
export class MediaOrdersFileController {
  constructor(@Inject(OrdersFile) private readonly orders: OrdersFile) {}

  /** HEAD reads nothing, so nothing is noted. */
  @Get()
  @NoteRefusals({ action: 'export.try', kind: 'export', name: 'media-orders' })
  @ApiOperation({ summary: 'The orders as the list is filtered, as CSV; it is audited' })
  @ApiResponse({
    status: 200,
    content: { 'text/csv': { schema: { type: 'string' } } },
    description:
      'UTF-8 with a byte order mark, RFC 4180, the newest first; what could be a formula is a text.',
  })
  async file(
    @Param({ schema: campaignParamsSchema }) { slug }: z.output<typeof campaignParamsSchema>,
    @Query({ schema: ordersFileSchema }) query: OrdersFileAsked,
    @Req() asked: Asked & FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (asked.method === 'HEAD') return reply.send(Readable.from([]));
    const locale = query.locale ?? negotiateLocale(asked.headers['accept-language'], locales, 'en');
    const lines = await this.orders.lines(byOf(asked, slug), { ...query, locale });
    return reply
      .headers({
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${slug}-media-orders.csv"`,
        'content-language': locale,
        vary: 'accept-language',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      .send(Readable.from(lines));
  }
}
