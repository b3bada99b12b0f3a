import type { Mistake } from '@blueheart/http';
import { Inject, Injectable } from '@nestjs/common';
import type { CampaignPage } from '../campaigns/campaign-page.queries.js';
import type { Notice } from '../pages/supplies.views.js';
import { lineField } from '../pages/supplies.address.js';
import { HandOversService } from './hand-overs.service.js';
import type { Barred } from './link-acts.service.js';
import type { Link } from './partners.queries.js';
import { RequestsService } from './requests.service.js';
import { actIn, readAsked, readSigned, type SuppliesForm } from './supplies.form.js';
import { fieldOf } from './supplies.queries.js';

/** What came of a press of a button. */
export interface Answered {
  readonly status: number;
  readonly notice?: Notice | undefined;
  readonly mistakes?: readonly Mistake[] | undefined;
  readonly waitSeconds?: number | undefined;
}

const answers = {
  asked: { status: 200, notice: 'asked' },
  changed: { status: 200, notice: 'changed' },
  'taken-back': { status: 200, notice: 'takenBack' },
  signed: { status: 200, notice: 'signed' },
  otherwise: { status: 409, notice: 'otherwise' },
  decided: { status: 409, notice: 'decided' },
  'too-many': { status: 409, notice: 'tooMany' },
  'unknown-request': { status: 404, notice: 'gone' },
  unknown: { status: 404 },
} as const satisfies Record<string, Answered>;

/** What the buttons of a partner's page do. */
@Injectable()
export class SuppliesActs {
  constructor(
    @Inject(RequestsService) private readonly requests: RequestsService,
    @Inject(HandOversService) private readonly handOvers: HandOversService,
  ) {}

  async do(campaign: CampaignPage, link: Link, form: SuppliesForm): Promise<Answered> {
    const act = actIn(form);
    if (!act) return answers['unknown-request'];
    const { once } = act;
    const { slug } = campaign.page.campaign;
    if (act.act === 'take-back') return told(await this.requests.takeBack(slug, link, act.about));
    if (act.act === 'sign') return this.sign(slug, link, { delivery: act.about, once }, form);
    const isShown = ({ field, offered }: ReturnType<typeof skusOf>[number]) =>
      offered || (act.act === 'change' && field in form);
    const skus = skusOf(campaign).filter(isShown);
    const read = readAsked(form, skus, campaign.today);
    if ('mistakes' in read) return { status: 400, mistakes: read.mistakes };
    return told(
      act.act === 'ask'
        ? await this.requests.ask(slug, link, once, read.asked)
        : await this.requests.change(
            slug,
            link,
            { id: act.about, version: act.version },
            read.asked,
          ),
    );
  }

  private async sign(
    slug: string,
    link: Link,
    of: { readonly delivery: string; readonly once: string },
    form: SuppliesForm,
  ): Promise<Answered> {
    const read = readSigned(form, of.delivery);
    if ('mistakes' in read) return { status: 400, mistakes: read.mistakes };
    const { signed } = read;
    const outcome = await this.handOvers.sign(slug, link, of, signed);
    if (typeof outcome !== 'object' || !('over' in outcome)) return told(outcome);
    const { line, pieces } = outcome.over;
    const maximum = signed.lines.find((one) => one.line === line)!.received - pieces;
    // Somebody else has told of all of it meanwhile.
    if (maximum === 0) return answers.decided;
    return {
      status: 400,
      mistakes: [{ path: lineField(of.delivery, line), code: 'too_big', params: { maximum } }],
    };
  }
}

function told(outcome: keyof typeof answers | Barred): Answered {
  if (typeof outcome === 'string') return answers[outcome];
  return { status: 429, notice: 'slow', waitSeconds: outcome.waitSeconds };
}

function skusOf({ items, page }: CampaignPage) {
  return items.flatMap(({ code: item, byLanguage, offered }) =>
    (byLanguage ? page.campaign.locales : ['']).map((language) => ({
      item,
      language,
      offered,
      field: fieldOf({ item, language }),
    })),
  );
}
