import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { missingOf } from '../approvals/approval.rules.js';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { Refusal } from '@blueheart/contracts';
import { SpeakersQueries } from '../speakers/speakers.queries.js';
import type { SchoolVisit } from './conference.schema.js';
import { conferenceOf } from './conference.service.js';

type Approval = SchoolVisit['approvals'][number];
type ShownClass = SchoolVisit['classes'][number];

/** What there is to know of a conference, or of a visit to a school. */
@Injectable()
export class ConferenceQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(SpeakersQueries) private readonly speakers: SpeakersQueries,
  ) {}

  /** Throws Refusal 404. */
  async visit(campaign: string, event: string): Promise<SchoolVisit> {
    const { grades, approvals: steps, questions } = await this.campaigns.schoolsOf(campaign);
    const [found] = await this.database.query<{ isSchool: boolean }>(
      `select v.kind = 'school' as "isSchool" from events e join venues v on v.id = e.venue
       where e.campaign = $1 and e.id = $2`,
      [campaign, event],
    );
    if (!found) throw new Refusal('no-such-event', 404);
    const needed = found.isSchool ? steps : [];
    const stored = await conferenceOf(this.database, event);
    const plan = stored ?? {
      version: 0,
      grades: [],
      languages: [],
      agenda: [],
      needs: [],
      attendance: [],
      answers: [],
    };
    const approvals = await this.approvalsOf(event);
    const holding = approvals.filter(({ voidedAt }) => voidedAt === null);
    return {
      grades,
      questions: questions.map(({ code, ask, answers }) => ({
        code,
        ask,
        answers: answers.map((one) => ({ code: one.code, name: one.text })),
      })),
      steps: needed.map(({ code, approver }) => ({ code, name: approver })),
      approvals,
      missing: missingOf(
        needed.map(({ code }) => code),
        holding,
        plan,
      ),
      plan,
      classes: await this.classesOf(event),
      speakers: await this.speakers.listed(this.database, campaign, event),
    };
  }

  /** How many classes were told and are not checked, and where the first of them is. */
  async told(campaign: string): Promise<{ waiting: number; event: string | null }> {
    const [row] = await this.database.query<{ waiting: number; event: string | null }>(
      `select count(*)::int as waiting, (array_agg(event order by told_at, id))[1] as event
       from classes where campaign = $1 and state = 'told'`,
      [campaign],
    );
    return row!;
  }

  private async approvalsOf(event: string): Promise<Approval[]> {
    const rows = await this.database.query<
      Omit<Approval, 'recordedAt' | 'voidedAt'> & { recordedAt: Date; voidedAt: Date | null }
    >(
      `select id, step, reference, to_char(approved_on, 'YYYY-MM-DD') as on, grades, languages,
         recorded_by as "recordedBy", recorded_at as "recordedAt", voided_at as "voidedAt", because
       from approvals where event = $1 order by recorded_at desc, id desc`,
      [event],
    );
    return rows.map((row) => ({
      ...row,
      recordedAt: row.recordedAt.toISOString(),
      voidedAt: row.voidedAt && row.voidedAt.toISOString(),
    }));
  }

  private async classesOf(event: string): Promise<ShownClass[]> {
    const rows = await this.database.query<
      Omit<ShownClass, 'toldAt' | 'checkedAt'> & { toldAt: Date | null; checkedAt: Date | null }
    >(
      `select id, name, grade, enrolled, state, took_part as "tookPart", locale, told_at as "toldAt",
         checked_at as "checkedAt"
       from classes where event = $1 order by name, made_at, id`,
      [event],
    );
    return rows.map((row) => ({
      ...row,
      toldAt: row.toldAt && row.toldAt.toISOString(),
      checkedAt: row.checkedAt && row.checkedAt.toISOString(),
    }));
  }
}
