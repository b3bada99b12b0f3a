import { Refusal } from '@blueheart/contracts';
import { tellMistakes } from '@blueheart/http';
import { isLocale, translator, type Locale } from '@blueheart/i18n';
import { loadAssets, renderPage } from '@blueheart/pages';
import { Body, Controller, Get, Header, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CampaignsQueries, type Campaign } from '../campaigns/campaigns.queries.js';
import { AnswerPage, type AnswerState } from '../pages/answer.page.js';
import {
  answerFormSchema,
  answerPageParamsSchema,
  answerQuerySchema,
  readAnswer,
  readLink,
  type AnswerForm,
} from './answer.form.js';
import { AnswerQueries } from './answer.queries.js';
import { mayAnswer } from './proposal.rules.js';
import { ProposalsService } from './proposals.service.js';

type PageParams = z.output<typeof answerPageParamsSchema>;
const html = 'text/html; charset=utf-8';

const statuses: Record<AnswerState['state'], number> = {
  ready: 200,
  taken: 409,
  accepted: 200,
  declined: 200,
  suggested: 200,
  answered: 409,
  changed: 410,
  cancelled: 410,
  expired: 410,
  unknown: 404,
};

/**
 * What the link in a letter to a venue opens, without an account. Opening changes nothing: mail scanners open every
 * link. Only a button, a POST, answers; pressing it twice shows the same.
 */
@ApiExcludeController()
@Controller(':locale/:slug/answer')
export class AnswerController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(AnswerQueries) private readonly queries: AnswerQueries,
    @Inject(ProposalsService) private readonly proposals: ProposalsService,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async show(
    @Param({ schema: answerPageParamsSchema }) params: PageParams,
    @Query({ schema: answerQuerySchema }) { t }: z.output<typeof answerQuerySchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { campaign, locale } = await this.openPage(params);
    const state = await this.stateOf(campaign, locale, t);
    // Who follows a link to something that is over is answered: it is no error of theirs.
    send(reply, state.state === 'unknown' ? 404 : 200, campaign, locale, state);
  }

  @Post()
  @Header('cache-control', 'no-store')
  async answer(
    @Param({ schema: answerPageParamsSchema }) params: PageParams,
    @Body({ schema: answerFormSchema }) form: AnswerForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { campaign, locale } = await this.openPage(params);
    const read = readAnswer(form);
    if ('mistakes' in read) {
      const shown = await this.stateOf(campaign, locale, form.t);
      const errors = tellMistakes(read.mistakes, translator(locale)).map(({ path, message }) => ({
        field: path,
        message,
      }));
      const isOpen = shown.state === 'ready';
      return send(reply, isOpen ? 400 : statuses[shown.state], campaign, locale, {
        ...shown,
        ...(isOpen && { errors, values: form }),
      });
    }
    const link = readLink(form.t);
    const outcome = link ? await this.proposals.answerByLink(campaign.slug, link, read) : 'unknown';
    // It stays as it was answered first, and whoever wants it otherwise is told so.
    if (outcome === 'answered')
      return send(reply, statuses.answered, campaign, locale, { state: 'answered' });
    const state = await this.stateOf(campaign, locale, form.t);
    if (outcome === 'space-taken' && state.state === 'ready')
      return send(reply, 409, campaign, locale, { ...state, state: 'taken' });
    send(reply, statuses[state.state], campaign, locale, state);
  }

  private async stateOf(
    campaign: Campaign,
    locale: Locale,
    token: string | undefined,
  ): Promise<AnswerState> {
    const link = readLink(token);
    const found = link && (await this.queries.behind(campaign.slug, link, locale));
    if (!found) return { state: 'unknown' };
    const { view: proposal, answer } = found;
    if (!proposal) return { state: found.ended === 'cancelled' ? 'cancelled' : 'changed' };
    if (answer) return { state: answer, proposal };
    const open = mayAnswer(found, 'accepted', found.now);
    if (open === 'take') return { state: 'ready', token: token!, proposal };
    return { state: open === 'done' ? 'answered' : open };
  }

  private async openPage({ locale, slug }: PageParams) {
    if (!isLocale(locale)) throw new Refusal('not-found', 404);
    const campaign = await this.campaigns.get(slug);
    if (!campaign.locales.includes(locale)) throw new Refusal('not-found', 404);
    return { campaign, locale };
  }
}

function send(
  reply: FastifyReply,
  status: number,
  { slug, locales, content }: Campaign,
  locale: Locale,
  state: AnswerState,
): void {
  const campaign = { slug, locales, title: content.title[locale], exit: content.exit.address };
  const page = { locale, t: translator(locale), assets: loadAssets(), campaign };
  reply
    .status(status)
    .type(html)
    .send(renderPage(AnswerPage({ ...page, ...state })));
}
