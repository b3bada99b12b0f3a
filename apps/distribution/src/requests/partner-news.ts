import { PartnerAnswered, type Event } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { Outbox } from '@blueheart/messaging';
import { newId } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { PartnersQueries } from './partners.queries.js';

type Facts = Event<typeof PartnerAnswered>['data']['facts'];

interface Asked extends Pick<Facts, 'number' | 'neededBy' | 'reason'> {
  readonly campaign: string;
  readonly partner: string;
  readonly lines: (Facts['lines'][number] & { readonly id: string })[];
}

/** Tells what became of a request, where somebody at the partner's has an e-mail address; else somebody calls. */
@Injectable()
export class PartnerNews {
  constructor(
    @Inject(PartnersQueries) private readonly partners: PartnersQueries,
    @Inject(Outbox) private readonly outbox: Outbox,
  ) {}

  /** How it is answered by now: for the first time, or otherwise than before. */
  async answered(
    tx: Transaction,
    request: string,
    answer: 'approved' | 'declined',
    isFirst: boolean,
  ): Promise<void> {
    await this.tell(tx, request, isFirst ? answer : 'changed', (line) => [line]);
  }

  /** What has left of it, by line. */
  async sent(
    tx: Transaction,
    request: string,
    given: readonly { readonly line: string; readonly quantity: number }[],
  ): Promise<void> {
    const pieces = new Map<string, number>();
    for (const { line, quantity } of given) pieces.set(line, (pieces.get(line) ?? 0) + quantity);
    await this.tell(tx, request, 'sent', (line) => {
      const sent = pieces.get(line.id);
      return sent === undefined ? [] : [{ ...line, sent }];
    });
  }

  private async tell(
    tx: Transaction,
    request: string,
    kind: Facts['kind'],
    told: (line: Asked['lines'][number]) => Asked['lines'],
  ): Promise<void> {
    const [asked] = await tx.query<Asked>(askedSql, [request]);
    const { campaign, partner, lines, ...facts } = asked!;
    const reader = await this.partners.reader(tx, partner);
    if (!reader) return;
    const { name, ...to } = reader;
    await this.outbox.add(tx, PartnerAnswered, {
      ask: newId(),
      campaign,
      ...to,
      request,
      facts: {
        kind,
        ...facts,
        partner: name,
        lines: lines.flatMap(told).map(({ id: _id, ...line }) => line),
      },
    });
  }
}

const askedSql = `
  select r.campaign, r.partner, r.number, r.needed_by::text as "neededBy", r.reason,
    (select json_agg(json_build_object('id', l.id, 'names', i.names, 'language', l.language, 'asked', l.asked,
        'approved', coalesce(l.approved, 0)) order by l.position)
     from request_lines l join items i on i.campaign = l.campaign and i.code = l.item where l.request = r.id) as lines
  from requests r where r.id = $1`;
