import { staffIdOf, type By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { EnvelopeBroken } from '@blueheart/envelope';
import { CampaignKeys } from '@blueheart/sealing';
import { Inject, Injectable } from '@nestjs/common';
import { leadBodySchema, type LeadBody, type Leads, type Outcome } from './lead.schema.js';
import { leadLivesDays } from './leads.store.js';

const mostAtOnce = 200;
/** What was tapped by mistake and made void waits for nobody. */
const isOpen = `l.settled_at is null and not exists (
  select from booth_entries v where v.target = l.entry and v.kind = 'void' and v.event = l.event)`;

interface Kept {
  readonly envelope: string;
  readonly place: string;
}

/** Who left a contact at a booth: looked at by one who then writes or calls, and forgotten after that. */
@Injectable()
export class LeadsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignKeys) private readonly keys: CampaignKeys,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  async list(campaign: string): Promise<Leads> {
    const rows = await this.database.query<
      Omit<Leads['leads'][number], 'receivedAt' | 'endsAt'> & { receivedAt: Date; endsAt: Date }
    >(
      `select l.entry as id, l.event, e.titles, v.names as venue, l.received_at as "receivedAt",
         l.received_at + make_interval(days => $2) as "endsAt"
       from leads l join events e on e.id = l.event join venues v on v.id = e.venue
       where l.campaign = $1 and ${isOpen} order by l.received_at, l.entry limit $3`,
      [campaign, leadLivesDays, mostAtOnce + 1],
    );
    const leads = rows.slice(0, mostAtOnce).map((row) => ({
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
    }));
    return { leads, more: rows.length > mostAtOnce };
  }

  /** Noted before it is told. Throws Refusal 403 for a program, 404 for one that is not open. */
  async look(by: By, id: string, reason: string): Promise<LeadBody> {
    if (!staffIdOf(by)) throw new Refusal('not-allowed', 403);
    return this.database.transaction(async (tx) => {
      const { envelope, place } = await this.find(tx, by, id);
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'lead.look',
        object: { kind: 'lead', id },
        campaign: by.campaign,
        reason,
      });
      const opened = await this.keys
        .open(tx, by.campaign, envelope, place)
        .catch((error: unknown) => {
          if (error instanceof EnvelopeBroken) return {};
          throw error;
        });
      return leadBodySchema.catch(nobody).parse(opened);
    });
  }

  /** Somebody has seen to it: what was sealed is gone. Throws Refusal 404 for one that is not open. */
  async settle(by: By, id: string, outcome: Outcome): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.find(tx, by, id);
      await tx.query(
        `update leads set envelope = null, settled_at = now(), settled_by = $2, outcome = $3 where entry = $1`,
        [id, staffIdOf(by), outcome],
      );
      await this.audit.note(tx, {
        actor: by.actor,
        action: 'lead.settle',
        object: { kind: 'lead', id },
        campaign: by.campaign,
        after: { outcome },
      });
    });
  }

  /** What nobody has seen to within ninety days, and what was made void, is forgotten. */
  async forgetOld(): Promise<void> {
    await this.database.query(
      `update leads l set envelope = null, settled_at = now(), outcome = 'forgotten'
       where l.settled_at is null and (not (${isOpen}) or l.received_at < now() - make_interval(days => $1))`,
      [leadLivesDays],
    );
  }

  private async find(tx: Transaction, { campaign }: By, id: string): Promise<Kept> {
    const [row] = await tx.query<Kept>(
      `select l.envelope, l.place from leads l where l.entry = $1 and l.campaign = $2 and ${isOpen} for update of l`,
      [id, campaign],
    );
    if (!row) throw new Refusal('no-such-lead', 404);
    return row;
  }
}

const nobody: LeadBody = { name: null, contact: null, wants: null, locale: null };
