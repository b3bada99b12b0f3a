import { linkParamsSchema, readLink, tellMistakes, type LinkParams } from '@blueheart/http';
import { renderPage } from '@blueheart/pages';
import { Body, Controller, Get, Header, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CampaignPageQueries, type CampaignPage } from '../campaigns/campaign-page.queries.js';
import { SuppliesPage } from '../pages/supplies.page.js';
import type { SuppliesState } from '../pages/supplies.views.js';
import { SuppliesActs, type Answered } from './supplies.acts.js';
import { suppliesFormSchema, type SuppliesForm } from './supplies.form.js';
import { SuppliesQueries } from './supplies.queries.js';

const querySchema = z.object({
  t: z.string().max(200).optional().catch(undefined),
  /** The request that is to be changed. */
  change: z.uuid().optional().catch(undefined),
});

/**
 * What a partner's link opens, without an account. Opening changes nothing; only a button does, a POST, and pressing it
 * twice is pressing it once.
 */
@ApiExcludeController()
@Controller(':locale/:slug/supplies')
export class SuppliesController {
  constructor(
    @Inject(CampaignPageQueries) private readonly campaigns: CampaignPageQueries,
    @Inject(SuppliesQueries) private readonly queries: SuppliesQueries,
    @Inject(SuppliesActs) private readonly acts: SuppliesActs,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async show(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Query({ schema: querySchema }) { t, change }: z.output<typeof querySchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const campaign = await this.campaigns.open(params);
    const state = await this.queries.behind(campaign, readLink(t), t);
    if (state.state === 'unknown') return send(reply, 404, campaign, state);
    const changing = state.requests.find(
      ({ id, standing }) => id === change && standing === 'asked',
    );
    send(reply, 200, campaign, { ...state, changing });
  }

  @Post()
  @Header('cache-control', 'no-store')
  async act(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Body({ schema: suppliesFormSchema }) form: SuppliesForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const campaign = await this.campaigns.open(params);
    const link = readLink(form['t']);
    const before = await this.queries.behind(campaign, link, form['t']);
    if (before.state === 'unknown' || !link)
      return send(reply, 404, campaign, { state: 'unknown' });
    const answered = await this.acts.do(campaign, link, form);
    const after = await this.queries.behind(campaign, link, form['t']);
    if (after.state === 'unknown') return send(reply, 404, campaign, after);
    if (answered.waitSeconds !== undefined) reply.header('retry-after', answered.waitSeconds);
    send(reply, answered.status, campaign, {
      ...after,
      ...shownWith(campaign, answered, after, form),
    });
  }
}

/** What was typed stays, where it could not be taken: in the form in which it was, about the same request. */
function shownWith(
  { page }: CampaignPage,
  { notice, mistakes = [], waitSeconds, status }: Answered,
  after: Extract<SuppliesState, { state: 'open' }>,
  form: SuppliesForm,
): Partial<Extract<SuppliesState, { state: 'open' }>> {
  const minutes = waitSeconds === undefined ? undefined : Math.ceil(waitSeconds / 60);
  if (status === 200) return { notice };
  const errors = tellMistakes(mistakes, page.t).map(({ path, message }) => ({
    field: path,
    message,
  }));
  const about = form['about'] ?? '';
  const changing =
    form['act'] === 'change'
      ? after.requests.find(({ id, standing }) => id === about && standing === 'asked')
      : undefined;
  return { notice, minutes, changing, typed: { form: about, values: form, errors } };
}

function send(
  reply: FastifyReply,
  status: number,
  { page }: CampaignPage,
  state: SuppliesState,
): void {
  const html = renderPage(SuppliesPage({ ...page, ...state }));
  reply.status(status).type('text/html; charset=utf-8').send(html);
}
