import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { PartnerNews } from './partner-news.js';
import { RequestNotes } from './request.notes.js';
import { mistakeIn, stateAfter } from './request.rules.js';
import type { Approval } from './request.schema.js';
import { linesOf, lockRequest, type RequestRow } from './requests.store.js';

/** The only writer of what is answered to a request; the partner is told with it. */
@Injectable()
export class DecisionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RequestNotes) private readonly notes: RequestNotes,
    @Inject(PartnerNews) private readonly news: PartnerNews,
  ) {}

  /**
   * So much of it, for a reason that the partner reads where that is less. It can be approved otherwise later, but for
   * what left already. The same once more is so already. Throws Refusal 404, 409 `changed-meanwhile`,
   * `request-taken-back`, 422 as `mistakeIn` says.
   */
  approve(by: By, id: string, { version, lines, reason }: Approval): Promise<void> {
    return this.database.transaction(async (tx) => {
      const request = await lockRequest(tx, by.campaign, id);
      const there = await linesOf(tx, id);
      const approved = new Map(lines.map((one) => [one.line, one.approved]));
      const isSo =
        ['approved', 'done'].includes(request.state) &&
        request.reason === reason &&
        there.every((line) => approved.get(line.id) === line.approved);
      if (isSo) return;
      expectDecidable(request, version);
      const mistake = mistakeIn(there, approved, reason);
      if (mistake) throw new Refusal(mistake, 422);
      await tx.query(
        `update request_lines l set approved = a.approved
         from unnest($2::uuid[], $3::bigint[]) as a (line, approved) where l.request = $1 and l.id = a.line`,
        [id, [...approved.keys()], [...approved.values()]],
      );
      const now = there.map((line) => ({ ...line, approved: approved.get(line.id)! }));
      await decide(tx, by, id, stateAfter(now), reason);
      const pieces = now.reduce((sum, line) => sum + line.approved, 0);
      await this.notes.request(tx, by, 'approve', id, { after: { pieces } });
      await this.news.answered(tx, id, 'approved', request.state === 'asked');
    });
  }

  /**
   * Nothing of it, for a reason that the partner reads. Throws Refusal 404, 409 `changed-meanwhile`,
   * `request-taken-back`, and `request-given` once something left.
   */
  decline(
    by: By,
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const request = await lockRequest(tx, by.campaign, id);
      if (request.state === 'declined' && request.reason === reason) return;
      expectDecidable(request, version);
      if ((await linesOf(tx, id)).some(({ given }) => given > 0))
        throw new Refusal('request-given', 409);
      await tx.query('update request_lines set approved = null where request = $1', [id]);
      await decide(tx, by, id, 'declined', reason);
      await this.notes.request(tx, by, 'decline', id);
      await this.news.answered(tx, id, 'declined', request.state === 'asked');
    });
  }
}

function expectDecidable({ state, version: now }: RequestRow, version: number): void {
  if (state === 'taken-back') throw new Refusal('request-taken-back', 409);
  if (now !== version) throw new Refusal('changed-meanwhile', 409);
}

async function decide(
  tx: Transaction,
  by: By,
  id: string,
  state: 'approved' | 'done' | 'declined',
  reason: string | null,
): Promise<void> {
  await tx.query(
    `update requests set state = $2, reason = $3, decided_at = clock_timestamp(), decided_by = $4, version = version + 1
     where id = $1`,
    [id, state, reason, staffIdOf(by)],
  );
}
