import { Refusal } from '@blueheart/contracts';
import type { Locale } from '@blueheart/i18n';
import { Body, Controller, Get, Header, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import {
  linkParamsSchema,
  linkQuerySchema,
  openPage,
  readLink,
  sendPage,
  type Linked,
  type LinkParams,
} from '../pages/linked.js';
import { ShiftPage, type ShiftState } from '../pages/shift.page.js';
import { SignUpsService, type Volunteer } from '../shifts/sign-ups.service.js';
import { acts, type Act } from './shift-link.rules.js';
import { ShiftLinkQueries } from './shift-link.queries.js';

const shiftFormSchema = z.object({
  t: z.string().max(200).optional(),
  act: z.enum(acts),
  /** Which time and place were seen. */
  seen: z.coerce.number().int().min(0).max(1_000_000),
});
type ShiftForm = z.output<typeof shiftFormSchema>;

/**
 * What the link in a letter about a shift opens, without signing in. Opening changes nothing: mail scanners open every
 * link. Only a button, a POST, does; pressing it twice shows the same.
 */
@ApiExcludeController()
@Controller(':locale/:slug/shift')
export class ShiftLinkController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(ShiftLinkQueries) private readonly queries: ShiftLinkQueries,
    @Inject(SignUpsService) private readonly signUps: SignUpsService,
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
    send(reply, state.state === 'unknown' ? 404 : 200, page, state);
  }

  @Post()
  @Header('cache-control', 'no-store')
  async act(
    @Param({ schema: linkParamsSchema }) params: LinkParams,
    @Body({ schema: shiftFormSchema }) form: ShiftForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await openPage(this.campaigns, params);
    const refused = await this.take(page.campaign.slug, page.locale, form);
    const state = await this.stateOf(page, form.t);
    if (state.state === 'unknown') return send(reply, 404, page, state);
    const problem = refused && page.t(...sentenceOf(refused));
    send(reply, refused?.status ?? 200, page, { ...state, problem });
  }

  /** Gives what was refused. */
  private async take(
    campaign: string,
    locale: Locale,
    { t, act, seen }: ShiftForm,
  ): Promise<Refusal | undefined> {
    const link = readLink(t);
    const found = link && (await this.queries.behind(campaign, link, locale));
    if (!found) return undefined;
    const { shift, staff } = found;
    try {
      await this.carryOut(
        { staff, campaign, actor: { kind: 'staff', id: staff } },
        shift,
        act,
        seen,
      );
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
    return undefined;
  }

  private async carryOut(who: Volunteer, shift: string, act: Act, seen: number): Promise<void> {
    if (act === 'come') return this.signUps.confirm(who, shift, seen);
    if (act === 'take') return this.signUps.accept(who, shift, seen);
    if (act === 'cannot' || act === 'pass')
      return void (await this.signUps.withdraw(who, shift, true));
    return this.signUps.tell(who, shift, act);
  }

  private async stateOf(
    { campaign, locale }: Linked,
    token: string | undefined,
  ): Promise<ShiftState> {
    const link = readLink(token);
    const found = link && (await this.queries.behind(campaign.slug, link, locale));
    if (!found) return { state: 'unknown' };
    return { state: found.standing, token: token!, shift: found.view };
  }
}

function sentenceOf({ code, params }: Refusal): [string, Record<string, unknown>] {
  return [`problems:refusals.${code}`, params];
}

function send(reply: FastifyReply, status: number, page: Linked, state: ShiftState): void {
  sendPage(reply, status, ShiftPage({ ...page, ...state }));
}
