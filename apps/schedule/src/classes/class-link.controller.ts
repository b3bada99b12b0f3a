import { Refusal } from '@blueheart/contracts';
import { tellMistakes, type Mistake } from '@blueheart/http';
import { toLatinDigits } from '@blueheart/i18n';
import { Body, Controller, Get, Header, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { CertificatePage, SheetPage } from '../pages/class-papers.page.js';
import { ClassPage } from '../pages/class.page.js';
import type { ClassPageState, PaperProps } from '../pages/class.views.js';
import {
  linkParamsSchema,
  linkQuerySchema,
  openPage,
  readLink,
  sendPage,
  type Linked,
  type LinkParams,
} from '../pages/linked.js';
import { ClassLinkQueries, type OpenClass } from './class-link.queries.js';
import { ClassesService } from './classes.service.js';

type Query = z.output<typeof linkQuerySchema>;

const classFormSchema = z.object({
  t: z.string().max(200).optional(),
  people: z.string().max(200).optional(),
  attested: z.literal('true').optional().catch(undefined),
});
type ClassForm = z.output<typeof classFormSchema>;

const statuses: Record<ClassPageState['state'], number> = {
  early: 200,
  ready: 200,
  told: 200,
  counted: 200,
  over: 410,
  unknown: 404,
};

/**
 * What a teacher's link opens, without an account. Opening changes nothing; only the button, a POST, tells. Told is
 * told: pressing twice shows the same.
 */
@ApiExcludeController()
@Controller(':locale/:slug/class')
export class ClassLinkController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(ClassLinkQueries) private readonly queries: ClassLinkQueries,
    @Inject(ClassesService) private readonly classes: ClassesService,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async show(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Query({ schema: linkQuerySchema }) { t }: Query,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await openPage(this.campaigns, params);
    const state = await this.stateOf(page, t);
    send(reply, state.state === 'unknown' ? 404 : 200, page, state);
  }

  @Post()
  @Header('cache-control', 'no-store')
  async tell(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Body({ schema: classFormSchema }) form: ClassForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await openPage(this.campaigns, params);
    const before = await this.stateOf(page, form.t);
    if (before.state !== 'ready') return send(reply, statuses[before.state], page, before);
    const read = readForm(form, before.class.enrolled);
    if ('mistakes' in read) {
      const errors = tellMistakes(read.mistakes, page.t).map(({ path, message }) => ({
        field: path,
        message,
      }));
      const values = { people: form.people ?? '', attested: form.attested === 'true' };
      return send(reply, 400, page, { ...before, errors, values });
    }
    const told = { tookPart: read.people, locale: page.locale };
    await this.classes.tell(page.campaign.slug, readLink(form.t)!, told);
    const after = await this.stateOf(page, form.t);
    send(reply, statuses[after.state], page, after);
  }

  @Get('sheet')
  @Header('cache-control', 'no-store')
  async sheet(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Query({ schema: linkQuerySchema }) { t }: Query,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.print(params, t, reply, ['early', 'ready', 'told', 'counted'], SheetPage);
  }

  @Get('certificate')
  @Header('cache-control', 'no-store')
  async certificate(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Query({ schema: linkQuerySchema }) { t }: Query,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.print(params, t, reply, ['counted'], CertificatePage);
  }

  /** What the link gives in these states alone. Throws Refusal 404 in others. */
  private async print(
    params: LinkParams,
    token: string | undefined,
    reply: FastifyReply,
    states: readonly OpenClass['standing'][],
    draw: (props: PaperProps) => VNode,
  ): Promise<void> {
    const page = await openPage(this.campaigns, params);
    const state = await this.stateOf(page, token);
    if (!('class' in state) || !states.includes(state.state)) throw new Refusal('not-found', 404);
    sendPage(reply, 200, draw({ ...page, token: state.token, class: state.class }));
  }

  private async stateOf(
    { campaign, locale }: Linked,
    token: string | undefined,
  ): Promise<ClassPageState> {
    const link = readLink(token);
    const found = link && (await this.queries.behind(campaign.slug, link, locale));
    if (!found) return { state: 'unknown' };
    const { standing, view } = found;
    return standing === 'over'
      ? { state: 'over' }
      : { state: standing, token: token!, class: view };
  }
}

/** The number in whichever digits it was typed, or what is wrong with it. */
function readForm(
  { people, attested }: ClassForm,
  enrolled: number,
): { readonly people: number } | { readonly mistakes: readonly Mistake[] } {
  const typed = toLatinDigits(people ?? '').trim();
  const mistakes: Mistake[] = [];
  if (!typed) mistakes.push({ path: 'people', code: 'required' });
  else if (!/^\d{1,6}$/.test(typed)) mistakes.push({ path: 'people', code: 'invalid_format' });
  else if (Number(typed) < 1)
    mistakes.push({ path: 'people', code: 'too_small', params: { minimum: 1 } });
  else if (Number(typed) > enrolled)
    mistakes.push({ path: 'people', code: 'too_big', params: { maximum: enrolled } });
  if (!attested) mistakes.push({ path: 'attested', code: 'must_be_accepted' });
  return mistakes.length ? { mistakes } : { people: Number(typed) };
}

function send(reply: FastifyReply, status: number, page: Linked, state: ClassPageState): void {
  sendPage(reply, status, ClassPage({ ...page, ...state }));
}
