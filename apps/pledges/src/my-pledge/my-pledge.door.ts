import { type Locale, type Translate } from '@blueheart/i18n';
import { renderPage } from '@blueheart/pages';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CampaignsQueries, type OpenCampaign } from '../campaigns/campaigns.queries.js';
import { myPledgeView } from './my-pledge.presenter.js';
import { MyPledgeQueries, type OpenedPledge } from './my-pledge.queries.js';
import { openPage } from '../pages.controller.js';
import { pageProps } from '../pages.presenter.js';
import { MyPledgePage, type MyPledgeState } from '../pages/index.js';
import { readLink, type PledgeLink } from '../pledge.rules.js';
import type { pageParamsSchema } from '../signing/sign.schema.js';

/** Where a request goes on from: the link, if it is one, and how to answer. */
export interface Here {
  readonly campaign: OpenCampaign;
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: PledgeLink | undefined;
  readonly answer: (state: MyPledgeState, status?: number) => Promise<void>;
}

/** How every request about a signer's own pledge begins, and how most of them end. */
@Injectable()
export class MyPledgeDoor {
  constructor(
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(MyPledgeQueries) private readonly queries: MyPledgeQueries,
  ) {}

  /** What the link opens now. */
  async show(
    here: Here,
    more: Partial<Extract<MyPledgeState, { state: 'open' }>> = {},
  ): Promise<void> {
    const { link, locale, t, answer } = here;
    const { decision, opened } = link
      ? await this.queries.look(link)
      : { decision: 'unknown' as const, opened: undefined };
    const token = link ? `${link.pledge}.${link.token}` : '';
    if (decision === 'expired') return answer({ state: 'expired', token }, 410);
    if (!opened) return answer({ state: 'ask', unknownLink: true }, 404);
    const view = myPledgeView(await this.campaignOf(here, opened), opened, locale, t);
    return answer({ state: 'open', token, view, ...more }, more.errors ? 400 : 200);
  }

  /** The campaign, with the text that this pledge was signed under, however new. */
  campaignOf(
    { campaign }: Here,
    { pledge: { textVersion, locale } }: OpenedPledge,
  ): Promise<OpenCampaign> {
    return this.campaigns.knowing(campaign.slug, textVersion, locale);
  }

  async open(
    params: z.output<typeof pageParamsSchema>,
    token: string | undefined,
    reply: FastifyReply,
  ): Promise<Here> {
    const { campaign, locale } = await openPage(this.campaigns, params);
    const props = pageProps(campaign, locale);
    const answer = async (state: MyPledgeState, status = 200) => {
      await reply
        .status(status)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(renderPage(MyPledgePage({ ...props, ...state })));
    };
    return { campaign, locale, t: props.t, link: readLink(token), answer };
  }
}
