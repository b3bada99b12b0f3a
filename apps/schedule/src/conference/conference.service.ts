import { staffIdOf, type By } from '@blueheart/access';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import { BadRequest } from '@blueheart/http';
import { Inject, Injectable } from '@nestjs/common';
import { ApprovalsService } from '../approvals/approvals.service.js';
import { areSame } from '../approvals/approval.rules.js';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import type { EventRow } from '../events/event.row.js';
import { mayChange } from '../events/event.rules.js';
import { EventSteps } from '../events/event.steps.js';
import { lockEvent } from '../events/events.store.js';
import { SpeakersQueries } from '../speakers/speakers.queries.js';
import type { ConferenceCounts, ConferencePlan } from './conference.schema.js';

type Stored = ConferencePlan & Omit<ConferenceCounts, 'version'>;

const nothing: Stored = {
  version: 0,
  grades: [],
  languages: [],
  agenda: [],
  needs: [],
  attendance: [],
  answers: [],
};

/** What is planned for a conference, and the numbers of it afterwards. Each change is a version. */
@Injectable()
export class ConferenceService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsQueries) private readonly campaigns: CampaignsQueries,
    @Inject(ApprovalsService) private readonly approvals: ApprovalsService,
    @Inject(SpeakersQueries) private readonly speakers: SpeakersQueries,
    @Inject(EventSteps) private readonly steps: EventSteps,
  ) {}

  /** Other grades make approvals void. Throws Refusal 404, 409 `event-over`, `changed-meanwhile`, and BadRequest. */
  plan(by: By, id: string, plan: ConferencePlan): Promise<void> {
    return this.database.transaction((tx) => this.planIn(tx, by, id, plan));
  }

  /** The same, inside of a transaction. */
  async planIn(tx: Transaction, by: By, id: string, plan: ConferencePlan): Promise<void> {
    const event = await lockEvent(tx, by.campaign, id);
    if (!mayChange(event.state)) throw new Refusal('event-over', 409);
    const before = await storedOf(tx, id, plan.version);
    await this.expectKnown(tx, by.campaign, [['grades', plan.grades]]);
    await this.expectSpeakers(tx, event, plan.agenda);
    await this.store(tx, by, event, { ...before, ...plan }, 'plan');
    if (!areSame(before.grades, plan.grades))
      await this.approvals.followGrades(tx, by, event, plan.grades);
  }

  /** Who came and what was answered. Throws Refusal 404, 409 `not-begun`, `changed-meanwhile`, and BadRequest. */
  async count(by: By, id: string, counts: ConferenceCounts): Promise<void> {
    await this.database.transaction(async (tx) => {
      const event = await lockEvent(tx, by.campaign, id);
      if (event.state === 'cancelled' || event.startsAt > (await tx.now()))
        throw new Refusal('not-begun', 409);
      const before = await storedOf(tx, id, counts.version);
      const { attendance, answers } = counts;
      const { questions } = await this.campaigns.schoolsOf(by.campaign, tx);
      await this.expectKnown(tx, by.campaign, [['attendance', attendance.map((one) => one.grade)]]);
      const known = new Set(
        questions.flatMap(({ code, answers: all }) => all.map((one) => `${code} ${one.code}`)),
      );
      if (!answers.every(({ question, answer }) => known.has(`${question} ${answer}`)))
        throw new BadRequest('validation', [{ path: 'answers', code: 'invalid_value' }]);
      const told = answers.map(({ question, when, answer }) => `${question} ${when} ${answer}`);
      if (new Set(told).size < told.length)
        throw new BadRequest('validation', [{ path: 'answers', code: 'repeated_field' }]);
      await this.store(tx, by, event, { ...before, attendance, answers }, 'count');
    });
  }

  /** Whoever is forgotten speaks nowhere: a version, noted with the forgetting. */
  async takeOut(tx: Transaction, by: By, event: EventRow, speaker: string): Promise<void> {
    const before = await conferenceOf(tx, event.id);
    if (!before?.agenda.some((row) => row.speaker === speaker)) return;
    const agenda = before.agenda.map((row) =>
      row.speaker === speaker ? { ...row, speaker: null } : row,
    );
    await this.keep(tx, by, event, { ...before, agenda });
  }

  private async store(
    tx: Transaction,
    by: By,
    event: EventRow,
    conference: Stored,
    act: 'plan' | 'count',
  ): Promise<void> {
    const { grades, languages, agenda, attendance, answers } = conference;
    await this.keep(tx, by, event, conference);
    const counted = { attendance: sumOf(attendance), answers: sumOf(answers) };
    const planned = { grades: [...grades], languages: [...languages], agenda: agenda.length };
    await this.steps.note(tx, by, event, act === 'plan' ? 'plan-conference' : 'count-conference', {
      after: act === 'plan' ? planned : counted,
    });
  }

  private async keep(
    tx: Transaction,
    by: By,
    event: EventRow,
    { grades, languages, agenda, needs, attendance, answers }: Stored,
  ): Promise<void> {
    await tx.query(
      `insert into conferences (event, grades, languages, agenda, needs, attendance, answers)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (event) do update set grades = excluded.grades, languages = excluded.languages,
         agenda = excluded.agenda, needs = excluded.needs, attendance = excluded.attendance,
         answers = excluded.answers, version = conferences.version + 1`,
      [
        event.id,
        grades,
        languages,
        ...[agenda, needs, attendance, answers].map((one) => JSON.stringify(one)),
      ],
    );
    await tx.query(
      `insert into conference_versions (event, version, by, conference_then)
       select event, version, $2, to_jsonb(c) from conferences c where event = $1`,
      [event.id, staffIdOf(by)],
    );
  }

  /** The event is locked, so that nobody named here is forgotten meanwhile. */
  private async expectSpeakers(
    tx: Transaction,
    { campaign, id }: EventRow,
    agenda: ConferencePlan['agenda'],
  ): Promise<void> {
    const there = new Set(
      (await this.speakers.listed(tx, campaign, id)).map((speaker) => speaker.id),
    );
    const strangers = agenda.flatMap(({ speaker }, at) =>
      speaker !== null && !there.has(speaker)
        ? [{ path: `agenda.${at}.speaker`, code: 'invalid_value' }]
        : [],
    );
    if (strangers.length) throw new BadRequest('validation', strangers);
  }

  /** Each known to the roll-out, and once. */
  private async expectKnown(
    tx: Transaction,
    campaign: string,
    all: readonly (readonly [path: string, grades: readonly string[]])[],
  ): Promise<void> {
    const { grades } = await this.campaigns.schoolsOf(campaign, tx);
    const known = new Set(grades.map(({ code }) => code));
    for (const [path, named] of all) {
      if (!named.every((code) => known.has(code)))
        throw new BadRequest('validation', [{ path, code: 'invalid_value' }]);
      if (new Set(named).size < named.length)
        throw new BadRequest('validation', [{ path, code: 'repeated_field' }]);
    }
  }
}

async function storedOf(tx: Transaction, event: string, version: number): Promise<Stored> {
  const stored = (await conferenceOf(tx, event)) ?? nothing;
  if (stored.version !== version) throw new Refusal('changed-meanwhile', 409);
  return stored;
}

/** Undefined where nothing is planned. What was planned before rows could name a speaker names none. */
export async function conferenceOf(
  db: Pick<Transaction, 'query'>,
  event: string,
): Promise<Stored | undefined> {
  const [found] = await db.query<Stored>(
    `select version, grades, languages, agenda, needs, attendance, answers from conferences where event = $1`,
    [event],
  );
  return (
    found && {
      ...found,
      agenda: found.agenda.map((row) => ({ ...row, speaker: row.speaker ?? null })),
    }
  );
}

const sumOf = (all: readonly { readonly people: number }[]) =>
  all.reduce((sum, { people }) => sum + people, 0);
