import type { IncomingMessage } from 'node:http';
import { addressOf, Refusal } from '@blueheart/contracts';
import { ReadyRedirects } from '@blueheart/http';
import { firstLocale, type Locale } from '@blueheart/i18n';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readCode } from './code.rules.js';
import { LinksKnown, type Led, type Target } from './links.known.js';
import { isVisit } from './visit.rules.js';
import { Visits } from './visits.service.js';

/** Kept by nobody. */
const headers = { 'cache-control': 'no-store', vary: 'accept-language' };
/** What is remembered of languages that are asked for. */
const mostWishes = 1_000;
const longestWish = 200;
const linkParamsSchema = z.object({ '*': z.string().max(512).default('') });
/** A language that was chosen: pages keep none, so it is in the address or nowhere. Whatever else is there counts for nothing. */
const linkQuerySchema = z.object({ lang: z.string().max(8).optional().catch(undefined) });

/** Tracked links and QR codes: `/b/{code}`. The access log knows the route, never the code. */
@ApiExcludeController()
@Controller()
export class FollowController {
  private readonly locales = new WeakMap<Led, Map<string, Locale>>();

  constructor(
    @Inject(LinksKnown) private readonly links: LinksKnown,
    @Inject(Visits) private readonly visits: Visits,
    @Inject(ReadyRedirects) ready: ReadyRedirects,
  ) {
    ready.offer({
      prefix: '/b/',
      route: '/b/*',
      head: Object.entries(headers).flat(),
      lead: (code, request) => {
        const link = this.links.known(code);
        return link && this.lead(link.campaign, link, request);
      },
    });
  }

  /**
   * Leads to the campaign's page with the source, in the language of the paper or of the visitor. A code
   * that nobody registered leads to the first campaign, as `/` does, without a source: who typed it from
   * a billboard and slipped still arrives. Only our own codes are ever put into the address.
   */
  @Get(['b', 'B', 'b/*', 'B/*'])
  async follow(
    @Param({ schema: linkParamsSchema }) { '*': typed }: z.output<typeof linkParamsSchema>,
    @Query({ schema: linkQuerySchema }) { lang }: z.output<typeof linkQuerySchema>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const code = readCode(typed);
    const link = code ? await this.links.find(code) : undefined;
    const campaign = link?.campaign ?? (await this.links.first());
    if (!campaign) throw new Refusal('no-such-campaign', 404);
    await reply.headers(headers).redirect(this.lead(campaign, link, request, lang), 302);
  }

  /** Where somebody is led, who is counted if they are one. */
  private lead(
    campaign: Led,
    link: Target | undefined,
    { method = '', headers: said }: Pick<IncomingMessage, 'method' | 'headers'>,
    chosen?: string,
  ): string {
    const purpose = said['sec-purpose'] ?? said['purpose'];
    const visitor = { method, agent: said['user-agent'], purpose: purpose?.toString() };
    if (link && isVisit(visitor)) this.visits.add(link.code);
    const locale = this.localeOf(campaign, said['accept-language'], link?.locale ?? chosen);
    return addressOf(locale, campaign.slug, '', link?.code);
  }

  /** Read once for all who ask alike, until the campaign is read again. */
  private localeOf(campaign: Led, wanted = '', first = ''): Locale {
    const known = this.locales.get(campaign) ?? new Map<string, Locale>();
    const key = `${first} ${wanted}`;
    const locale = known.get(key) ?? firstLocale(campaign, wanted, first);
    if (known.size < mostWishes && key.length < longestWish) known.set(key, locale);
    this.locales.set(campaign, known);
    return locale;
  }
}
