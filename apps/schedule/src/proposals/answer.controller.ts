import { tellMistakes } from '@blueheart/http';
import { Body, Controller, Get, Header, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { AnswerPage, type AnswerState } from '../pages/answer.page.js';
import {
  linkParamsSchema,
  linkQuerySchema,
  openPage,
  readLink,
  sendPage,
  type Linked,
  type LinkParams,
} from '../pages/linked.js';
import { answerFormSchema, readAnswer, type AnswerForm } from './answer.form.js';
import { AnswerQueries } from './answer.queries.js';
import { mayAnswer } from './proposal.rules.js';
import { ProposalsService } from './proposals.service.js';

const statuses: Record<AnswerState['state'], number> = {
  ready: 200,
  taken: 409,
  accepted: 200,
  declined: 200,
  suggested: 200,
  agreed: 200,
  answered: 409,
  changed: 410,
  cancelled: 410,
  expired: 410,
  lapsed: 410,
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
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Query({ schema: linkQuerySchema }) { t }: z.output<typeof linkQuerySchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await openPage(this.campaigns, params);
    const state = await this.stateOf(page, t);
    // Who follows a link to something that is over is answered: it is no error of theirs.
    send(reply, state.state === 'unknown' ? 404 : 200, page, state);
  }

  @Post()
  @Header('cache-control', 'no-store')
  async answer(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Body({ schema: answerFormSchema }) form: AnswerForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await openPage(this.campaigns, params);
    const read = readAnswer(form);
    if ('mistakes' in read) {
      const shown = await this.stateOf(page, form.t);
      const errors = tellMistakes(read.mistakes, page.t).map(({ path, message }) => ({
        field: path,
        message,
      }));
      const isOpen = shown.state === 'ready';
      return send(reply, isOpen ? 400 : statuses[shown.state], page, {
        ...shown,
        ...(isOpen && { errors, values: form }),
      });
    }
    const link = readLink(form.t);
    const outcome = link
      ? await this.proposals.answerByLink(page.campaign.slug, link, read)
      : 'unknown';
    // It stays as it was answered first, and whoever wants it otherwise is told so.
    if (outcome === 'answered') return send(reply, statuses.answered, page, { state: 'answered' });
    const state = await this.stateOf(page, form.t);
    if (outcome === 'space-taken' && state.state === 'ready')
      return send(reply, 409, page, { ...state, state: 'taken' });
    send(reply, statuses[state.state], page, state);
  }

  private async stateOf(
    { campaign, locale }: Linked,
    token: string | undefined,
  ): Promise<AnswerState> {
    const link = readLink(token);
    const found = link && (await this.queries.behind(campaign.slug, link, locale));
    if (!found) return { state: 'unknown' };
    const { view: proposal, answer } = found;
    if (!proposal) return { state: found.ended === 'cancelled' ? 'cancelled' : 'changed' };
    if (found.ended === 'lapsed') return { state: 'lapsed' };
    if (answer && found.isAskedAnew) return { state: 'changed' };
    if (answer === 'suggested')
      return found.isAgreed
        ? { state: 'agreed', proposal }
        : { state: answer, proposal, suggestions: found.suggestions };
    if (answer) return { state: answer, proposal };
    const open = mayAnswer(found, 'accepted', found.now);
    if (open === 'take') return { state: 'ready', token: token!, proposal };
    return { state: open === 'done' ? 'answered' : open };
  }
}

function send(reply: FastifyReply, status: number, page: Linked, state: AnswerState): void {
  sendPage(reply, status, AnswerPage({ ...page, ...state }));
}
