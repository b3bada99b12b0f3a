import { tellMistakes } from '@blueheart/http';
import { Body, Controller, Get, Header, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { AnswerPage, type AnswerState } from '../pages/answer.page.js';
import {
  linkParamsSchema,
  openPage,
  readLink,
  sendPage,
  type Linked,
  type LinkParams,
} from '../pages/linked.js';
import { answerFormSchema, readAnswer, type AnswerForm } from './answer.form.js';
import { AnswerQueries } from './answer.queries.js';
import { answerQuerySchema, AnswerView, type AnswerQuery } from './answer.view.js';
import { mayAnswer } from './proposal.rules.js';
import { ProposalsService } from './proposals.service.js';

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
    @Inject(AnswerView) private readonly view: AnswerView,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async show(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Query({ schema: answerQuerySchema }) query: AnswerQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await openPage(this.campaigns, params);
    const state = await this.stateOf(page, query.t);
    send(reply, page, this.shown(page, state, query));
  }

  /** Whatever comes of it is at an address of its own: going back or reading anew sends nothing once more. */
  @Post()
  @Header('cache-control', 'no-store')
  async answer(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Body({ schema: answerFormSchema }) form: AnswerForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await openPage(this.campaigns, params);
    const link = readLink(form.t);
    if (!link) return send(reply, page, { state: 'unknown' });
    const read = readAnswer(form);
    const outcome =
      'mistakes' in read
        ? undefined
        : await this.proposals.answerByLink(page.campaign.slug, link, read);
    const address = `/${page.locale}/${encodeURIComponent(page.campaign.slug)}/answer`;
    await reply.redirect(
      this.view.address(address, form.t!, {
        ...('mistakes' in read && { typed: form }),
        // It stays as it was answered first, and whoever wants it otherwise is told so.
        ...(outcome === 'answered' && { show: outcome }),
        ...(outcome === 'space-taken' && { show: 'taken' }),
      }),
      303,
    );
  }

  /** The state of the question, as somebody sees it who has just done something. */
  private shown(page: Linked, state: AnswerState, query: AnswerQuery): AnswerState {
    const { show } = query;
    if (state.state !== 'ready')
      return show === 'answered' && 'proposal' in state ? { ...state, state: 'answered' } : state;
    if (show === 'taken') return { ...state, state: 'taken' };
    if (show === 'accepted' || show === 'declined')
      return { ...state, state: 'sure', answer: show };
    const values = this.view.read(query);
    const read = values && readAnswer(values);
    if (!read || !('mistakes' in read)) return state;
    const errors = tellMistakes(read.mistakes, page.t).map(({ path, message }) => ({
      field: path,
      message,
    }));
    return { ...state, errors, values };
  }

  private async stateOf(
    { campaign, locale }: Linked,
    token: string | undefined,
  ): Promise<AnswerState> {
    const link = readLink(token);
    const found = link && (await this.queries.behind(campaign.slug, link, locale));
    if (!token || !found) return { state: 'unknown' };
    const { view: proposal, answer } = found;
    if (!proposal) return { state: found.ended === 'cancelled' ? 'cancelled' : 'changed' };
    if (found.ended === 'lapsed') return { state: 'lapsed' };
    if (answer && found.isAskedAnew) return { state: 'changed' };
    if (answer === 'suggested')
      return found.isAgreed
        ? { state: 'agreed', token, proposal }
        : { state: answer, token, proposal, suggestions: found.suggestions };
    if (answer) return { state: answer, token, proposal };
    const open = mayAnswer(found, 'accepted', found.now);
    if (open === 'take') return { state: 'ready', token, proposal };
    return open === 'done' || open === 'answered'
      ? { state: 'answered', token, proposal }
      : { state: open };
  }
}

/** Who follows a link to something that is over is answered: it is no error of theirs. */
function send(reply: FastifyReply, page: Linked, state: AnswerState): void {
  sendPage(reply, state.state === 'unknown' ? 404 : 200, AnswerPage({ ...page, ...state }));
}
