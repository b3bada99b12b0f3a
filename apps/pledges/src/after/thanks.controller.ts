import { Settings } from '@blueheart/config';
import type { Locale } from '@blueheart/i18n';
import { renderPage } from '@blueheart/pages';
import { Body, Controller, Get, Header, Inject, Ip, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { phoneConfirmView, shareView, visitView } from './after.presenter.js';
import { completeFormSchema, moveFormSchema, thanksQuerySchema } from './after.schema.js';
import { CampaignsQueries, type OpenCampaign } from '../campaigns/campaigns.queries.js';
import { contactFrom } from '../signing/contact.rules.js';
import { Doubts } from '../doubts/doubts.service.js';
import { MyPledgeQueries } from '../my-pledge/my-pledge.queries.js';
import { linkDays, openPage } from '../pages.controller.js';
import { pageProps } from '../pages.presenter.js';
import { ThanksPage, type VisitView } from '../pages/index.js';
import { PhoneService } from './phone.service.js';
import { readPlace } from '../campaigns/place.rules.js';
import { contactMistake, fieldMessages } from '../signing/sign.form.js';
import { pageParamsSchema } from '../signing/sign.schema.js';
import { thanksAddress } from './thanks.address.js';
import { VisitPasses, type Visit } from './visit.pass.js';
import { VisitsService } from './visits.service.js';

type PageParams = z.output<typeof pageParamsSchema>;
const html = 'text/html; charset=utf-8';

/** The page after signing: what comes next, and what may still be said. The same for every contact, known or new. */
@ApiExcludeController()
@Controller(':locale/:slug/thanks')
export class ThanksController {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(MyPledgeQueries) private readonly clock: MyPledgeQueries,
    @Inject(PhoneService) private readonly phones: PhoneService,
    @Inject(VisitPasses) private readonly passes: VisitPasses,
    @Inject(Doubts) private readonly doubts: Doubts,
    @Inject(VisitsService) private readonly visits: VisitsService,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async thanks(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Query({ schema: thanksQuerySchema })
    { by, t: pass, done, s: source }: z.output<typeof thanksQuerySchema>,
  ): Promise<string> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const now = await this.clock.now();
    const visit = this.passes.open(pass, now);
    if (visit && pass) return this.page(campaign, locale, by, { visit, pass, now, done });
    return this.page(campaign, locale, by, undefined, source);
  }

  /** District and wishes, while the pledge is unconfirmed. */
  @Post()
  async complete(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: completeFormSchema }) form: z.output<typeof completeFormSchema>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const visit = this.passes.open(form.t, await this.clock.now());
    if (!visit) return this.back(reply, campaign, locale, undefined);
    const place = readPlace(form.place, campaign) ?? null;
    const { updates, showName } = form;
    await this.visits.complete(visit, { place, updates, showName });
    const ask = { ...visit.ask, updates, showName };
    return this.back(reply, campaign, locale, { ...visit, ask, place: form.place }, 'saved');
  }

  /** Another contact, because the one that was typed has a slip in it. */
  @Post('contact')
  async move(
    @Param({ schema: pageParamsSchema }) params: PageParams,
    @Body({ schema: moveFormSchema }) form: z.output<typeof moveFormSchema>,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const now = await this.clock.now();
    const visit = this.passes.open(form.t, now);
    if (!visit) return this.back(reply, campaign, locale, undefined);
    const contact = contactFrom(form.contact, campaign.country);
    if (contact) {
      const hold = await this.doubts.ofRequest({ campaign, contact, address }, Date.now());
      const moved = await this.visits.moveTo(visit, contact, hold);
      const { updates, showName } = visit.ask;
      const place = readPlace(visit.place, campaign) ?? null;
      await this.visits.complete(moved, { place, updates, showName });
      return this.back(reply, campaign, locale, moved);
    }
    const { t } = pageProps(campaign, locale);
    const errors = fieldMessages([{ path: 'contact', code: contactMistake(form.contact) }], t);
    const page = this.page(campaign, locale, visit.ask.contact.channel, {
      visit,
      pass: form.t,
      now,
      moving: { value: form.contact, errors },
    });
    return reply.status(400).type(html).header('cache-control', 'no-store').send(page);
  }

  private page(
    campaign: OpenCampaign,
    locale: Locale,
    by: 'email' | 'phone',
    here?: { visit: Visit; pass: string; now: Date } & Pick<VisitView, 'done' | 'moving'>,
    source?: string,
  ): string {
    const props = pageProps(campaign, locale, here?.visit.ask.source ?? source);
    const share = shareView(this.settings, campaign, locale, props.t);
    if (!here) return renderPage(ThanksPage({ ...props, by, linkDays, share }));
    const { visit, pass, now, done, moving } = here;
    const { contact, sharedAddress } = visit.ask;
    const code = this.phones.codeFor(campaign.id, contact, sharedAddress ? 2 : 1, now);
    const view = {
      ...visitView(campaign, visit, pass, locale, props.t),
      done,
      moving,
      phone: contact.channel === 'phone' ? phoneConfirmView(campaign, code, props.t) : undefined,
    };
    return renderPage(ThanksPage({ ...props, by: contact.channel, linkDays, share, visit: view }));
  }

  /** To the page, with a pass for what is known now. Somebody whose pass is over finds the page without it. */
  private async back(
    reply: FastifyReply,
    campaign: OpenCampaign,
    locale: Locale,
    visit: Visit | undefined,
    done?: 'saved',
  ): Promise<void> {
    const address = visit
      ? thanksAddress(campaign.slug, locale, visit, this.passes.seal(visit, await this.clock.now()))
      : `/${locale}/${campaign.slug}/thanks`;
    await reply
      .header('cache-control', 'no-store')
      .redirect(done ? `${address}&done=${done}` : address, 303);
  }
}
