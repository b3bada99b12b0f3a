import { readSource } from '@blueheart/contracts';
import { HtmlProblems, type Problem } from '@blueheart/http';
import { translator, type Locale } from '@blueheart/i18n';
import { loadAssets, renderPage } from '@blueheart/pages';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CampaignsQueries } from './campaigns/campaigns.queries.js';
import { pageProps } from './pages.presenter.js';
import { BusyPage, ErrorPage, NotFoundPage, type LooseProps } from './pages/index.js';

/** Problems as pages in the campaign's design, with help and the exit as soon as a campaign was read. */
@Injectable()
export class PledgesProblems extends HtmlProblems {
  constructor(@Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries) {
    super();
  }

  render(problem: Problem, request: FastifyRequest, locale: Locale): string {
    const [path, query] = request.url.split('?') as [string, string?];
    const campaign = this.campaigns.known(path.split('/')[2] ?? '') ?? this.campaigns.knownFirst();
    const props: LooseProps = campaign?.locales.includes(locale)
      ? pageProps(campaign, locale, readSource(new URLSearchParams(query).get('s')))
      : { locale, t: translator(locale), assets: loadAssets() };
    if (problem.status === 404) return renderPage(NotFoundPage(props));
    if (problem.status === 503) return renderPage(BusyPage(props));
    return renderPage(
      ErrorPage({ ...props, status: problem.status, requestId: String(request.id) }),
    );
  }
}
