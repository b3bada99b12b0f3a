import { createHash } from 'node:crypto';
import { Refusal } from '@blueheart/contracts';
import { isKnown, networkOf } from '@blueheart/http';
import { isLocale } from '@blueheart/i18n';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { linkParamsSchema, linkQuerySchema, readLink, type LinkParams } from '../pages/linked.js';
import { CalendarQueries } from './calendar.queries.js';
import { FewReads } from './few-reads.js';

/**
 * What calendar programs ask for, again and again: the public calendar of a campaign, and behind a secret address that
 * of a person or an event. The secret stands behind the "?", as in letters: no log of ours has it.
 */
@ApiExcludeController()
@Controller(':locale/:slug')
export class CalendarController {
  /** A program asks once an hour; behind one address there can be a whole company, or a service that asks for many. */
  private readonly reads = new FewReads(120, 1_000);

  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(CalendarQueries) private readonly calendars: CalendarQueries,
  ) {}

  @Get('calendar.ics')
  async ofPublic(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { campaign, locale } = await this.open(params, request);
    const text = await this.calendars.ofPublic(campaign, locale);
    answer(request, reply, text, 'campaign', 'public, max-age=300');
  }

  @Get('calendar/feed.ics')
  async ofSomebody(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Query({ schema: linkQuerySchema }) { t }: z.output<typeof linkQuerySchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { campaign, locale } = await this.open(params, request);
    const link = readLink(t);
    const text = link && (await this.calendars.behind(campaign, link, locale));
    if (text === undefined) throw new Refusal('not-found', 404);
    answer(request, reply, text, 'calendar', 'private, max-age=300');
  }

  /** Throws Refusal 404, and 429 to who asks too often. */
  private async open({ locale, slug }: LinkParams, { ip }: FastifyRequest) {
    if (!this.reads.take(networkOf(ip), performance.now()))
      throw new Refusal('too-many-calendar-reads', 429, { minutes: 1 });
    if (!isLocale(locale)) throw new Refusal('not-found', 404);
    const campaign = await this.campaigns.get(slug);
    if (!campaign.locales.includes(locale)) throw new Refusal('not-found', 404);
    return { campaign, locale };
  }
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  file: string,
  cacheControl: string,
): void {
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
  void reply.headers({
    etag,
    'cache-control': cacheControl,
    'x-robots-tag': 'noindex',
    'content-disposition': `inline; filename="${file}.ics"`,
  });
  if (isKnown(request.headers['if-none-match'], etag)) return void reply.status(304).send();
  reply.type('text/calendar; charset=utf-8').send(text);
}
