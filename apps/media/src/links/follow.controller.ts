import { addressOf, Refusal } from '@blueheart/contracts';
import { firstLocale } from '@blueheart/i18n';
import { Controller, Get, Headers, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readCode } from './code.rules.js';
import { LinksKnown } from './links.known.js';
import { isVisit } from './visit.rules.js';
import { Visits } from './visits.service.js';

const linkParamsSchema = z.object({ '*': z.string().max(512).default('') });

/** Tracked links and QR codes: `/b/{code}`. The access log knows the route, never the code. */
@ApiExcludeController()
@Controller()
export class FollowController {
  constructor(
    @Inject(LinksKnown) private readonly links: LinksKnown,
    @Inject(Visits) private readonly visits: Visits,
  ) {}

  /**
   * Leads to the campaign's page with the source, in the language of the paper or of the visitor. A code
   * that nobody registered leads to the first campaign, as `/` does, without a source: who typed it from
   * a billboard and slipped still arrives. Only our own codes are ever put into the address.
   */
  @Get(['b', 'B', 'b/*', 'B/*'])
  async follow(
    @Param({ schema: linkParamsSchema }) { '*': typed }: z.output<typeof linkParamsSchema>,
    @Headers('accept-language') wanted: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const code = readCode(typed);
    const link = code ? await this.links.find(code) : undefined;
    const campaign = link?.campaign ?? (await this.links.first());
    if (!campaign) throw new Refusal('no-such-campaign', 404);
    if (link && isVisit(visitorOf(request))) this.visits.add(link.code);
    const locale = firstLocale(campaign, wanted, link?.locale);
    await reply
      .headers({ 'cache-control': 'no-store', vary: 'accept-language' })
      .redirect(addressOf(locale, campaign.slug, '', link?.code), 302);
  }
}

function visitorOf({ method, headers }: FastifyRequest) {
  const purpose = headers['sec-purpose'] ?? headers['purpose'];
  return { method, agent: headers['user-agent'], purpose: purpose?.toString() };
}
