import { fileURLToPath } from 'node:url';
import { readRollout } from '@blueheart/config';
import { newId } from '@blueheart/sealing';
import { eventually } from '@blueheart/testing';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import { statementHash } from '../campaigns/statements.store.js';
import { askOf } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesService } from '../pledges.service.js';
import { DraftsService } from './drafts.service.js';
import { PublicationService } from './publication.service.js';
import { TextsQueries } from './texts.queries.js';

const slug = 'blue-heart-lebanon';
const folder = fileURLToPath(new URL(`../../../../rollouts/${slug}`, import.meta.url));
const someone = () => ({ kind: 'staff', id: newId() }) as const;
type Someone = ReturnType<typeof someone>;
const [nour, rami] = [someone(), someone()];
const english = 'I pledge to keep my eyes open for human trafficking.';

let system: PledgesAlone;
beforeEach(async () => {
  system = await PledgesAlone.start();
});
afterEach(() => system.stop());

const look = () => system.get(TextsQueries).look(slug);
const drafts = () => system.get(DraftsService);
const publication = () => system.get(PublicationService);
const partOf = async (locale: string) => {
  const { draft } = await look();
  return { draft: draft!.id, ...draft!.languages.find((one) => one.locale === locale)! };
};
const write = async (by: Someone, statement = english, locale = 'en') => {
  const { draft, revision, plain } = await partOf(locale);
  await drafts().write(slug, locale, { draft, revision, statement, plain }, by);
};
const approve = async (by: Someone, locale: string) => {
  const { draft, revision } = await partOf(locale);
  await drafts().approve(slug, locale, { draft, revision }, by);
};
/** A draft by Nour whose English is new, approved by Rami. */
const approvedDraft = async (statement = english) => {
  await drafts().start(slug, nour);
  await write(nour, statement);
  for (const locale of ['ar', 'fr', 'en']) await approve(rami, locale);
};
const approval = { by: 'A body outside', on: '2026-11-01', reference: 'letter 7' };
const publish = async () => {
  const { fingerprint } = await publication().preview(slug, approval);
  await publication().publish(slug, { fingerprint, approval }, rami);
};
const actions = async () =>
  (await system.announced<{ action: string }>('ActionAudited')).map(({ action }) => action);

test('an approved draft becomes the next version: stored with its hash, announced once, noted, and signed', async () => {
  await approvedDraft();
  const before = (await system.announced('CampaignPublished')).length;
  const told = await publication().preview(slug);
  expect(told).toMatchObject({ version: 2, changed: ['en'], signed: [] });
  // The brochure speaks of the pledge, in the language that is new.
  expect(told.notOffered).toEqual(['brochure-en.pdf']);
  await publication().publish(slug, { fingerprint: told.fingerprint }, rami);

  const stored = await system.sql<{ hash: Buffer }>(
    `select hash from pledges.statements where version = 2 and locale = 'en'`,
  );
  expect(stored).toEqual([{ hash: statementHash(english) }]);
  expect(await look()).toMatchObject({ version: 2, draft: null });
  expect(await system.announced('CampaignPublished')).toHaveLength(before + 1);
  expect(await actions()).toEqual([
    'text.start',
    'text.write',
    ...Array.from({ length: 3 }, () => 'text.approve'),
    'text.publish',
  ]);
  await system.get(PledgesService).sign({ ...askOf('ada@example.org'), locale: 'en' });
  const { versions } = await system.get(TextsQueries).versions(slug);
  expect(
    versions.map(({ version, waiting, publishedBy }) => [version, waiting, publishedBy]),
  ).toEqual([
    [2, 1, rami.id],
    [1, 0, null],
  ]);
  expect(versions[0]!.approvals.map(({ locale, by }) => [locale, by])).toEqual(
    ['ar', 'fr', 'en'].map((locale) => [locale, rami.id]),
  );
});

test('nobody approves what they wrote last, not even in the database; whoever writes takes the approval away', async () => {
  await drafts().start(slug, nour);
  await expect(drafts().start(slug, rami)).rejects.toMatchObject({ code: 'text-draft-open' });
  await write(nour);
  await expect(approve(nour, 'en')).rejects.toMatchObject({
    code: 'not-your-own-text',
    status: 403,
  });
  await expect(
    system.sql(
      `update pledges.text_draft_parts set approved_by = written_by, approved_at = now(), approved_beside = 1
       where locale = 'en'`,
    ),
  ).rejects.toThrow('nobody_approves_their_own_text');
  await approve(rami, 'en');
  await write(rami, `${english} Always.`);
  expect(await partOf('en')).toMatchObject({ writtenBy: rami.id, approvedBy: null, revision: 3 });
  await approve(nour, 'en');
  // Whatever else writes it, as long as it is another text.
  await system.sql(`update pledges.text_draft_parts set statement = 'Other.' where locale = 'en'`);
  expect(await partOf('en')).toMatchObject({ approvedBy: null, revision: 4 });
});

test('of two who write the same text one is told, and what the first wrote stays', async () => {
  await drafts().start(slug, nour);
  const seen = await partOf('en');
  // Both are there before either has written.
  await system.sql('begin');
  await system.sql('select from pledges.text_draft_parts for update');
  const trying = Promise.allSettled(
    [nour, rami].map((by, index) =>
      drafts().write(slug, 'en', { ...seen, statement: `Text ${index}.` }, by),
    ),
  );
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  await eventually(async () => expect(await system.database.query(waiting)).toHaveLength(2));
  await system.sql('commit');
  const both = await trying;
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [refused] = both.filter((one) => one.status === 'rejected');
  expect(refused!.reason).toMatchObject({ code: 'text-changed-meanwhile', status: 409 });
  expect(await partOf('en')).toMatchObject({ revision: 2 });
  await expect(drafts().approve(slug, 'en', seen, someone())).rejects.toMatchObject({
    code: 'text-changed-meanwhile',
  });
  // The same words once more are no change, and nobody's.
  const now = await partOf('en');
  await drafts().write(slug, 'en', now, someone());
  expect(await partOf('en')).toEqual(now);
});

test('what is published is what was looked at: nothing else, nothing unapproved, and once', async () => {
  await approvedDraft();
  const { fingerprint } = await publication().preview(slug);
  await write(nour, 'أتعهّد بأن أبقى متنبّهاً.', 'ar');
  const arabic = publication().publish(slug, { fingerprint }, rami);
  await expect(arabic).rejects.toMatchObject({ code: 'text-not-approved', status: 409 });
  await approve(rami, 'ar');
  const old = publication().publish(slug, { fingerprint }, rami);
  await expect(old).rejects.toMatchObject({ code: 'text-preview-over', status: 409 });
  const seen = await publication().preview(slug);
  const many = await Promise.allSettled(
    Array.from({ length: 3 }, () => publication().publish(slug, seen, rami)),
  );
  expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await look()).toMatchObject({ version: 2 });
});

test('what cannot be noted is not published', async () => {
  await approvedDraft();
  const seen = await publication().preview(slug);
  await system.withoutNotes(async () => {
    await expect(publication().publish(slug, seen, rami)).rejects.toThrow('no_notes');
  });
  expect(await look()).toMatchObject({ version: 1, draft: { obstacle: null } });
});

test('a stored statement is changed by nobody', async () => {
  const change = (sql: string) => expect(system.sql(sql)).rejects.toThrow('never changed');
  await change(`update pledges.statements set body = 'Other.'`);
  await change('delete from pledges.statements');
});

test('a draft is discarded, and of another campaign it is unknown', async () => {
  await system.anotherCampaign('second');
  await drafts().start(slug, nour);
  const { draft } = await partOf('en');
  const elsewhere = drafts().discard('second', draft, nour);
  await expect(elsewhere).rejects.toMatchObject({ code: 'text-draft-over', status: 409 });
  await drafts().discard(slug, draft, rami);
  expect((await look()).draft).toBeNull();
  expect(await actions()).toEqual(['text.start', 'text.discard']);
});

test('a process that has not heard of a new version takes the signature of whoever read it elsewhere', async () => {
  const other = await system.another();
  const get = <T>(service: new (...args: never[]) => T) => other.get<T>(service, { strict: false });
  expect((await get(CampaignsQueries).open(slug)).statementVersion).toBe(1);
  await approvedDraft();
  await publish();
  const ask = { ...askOf('ada@example.org'), locale: 'en' };
  await get(PledgesService).sign({ ...ask, textVersion: 2 });
  const refused = get(PledgesService).sign({ ...ask, textVersion: 9e9 });
  await expect(refused).rejects.toMatchObject({ code: 'not-storable' });
  const [row] = await system.sql(
    `select s.body from pledges.pledges p join pledges.statements s
     on (s.campaign, s.version, s.locale) = (p.campaign, p.text_version, p.locale)`,
  );
  expect(row).toEqual({ body: english });
});

describe('a roll-out applied afterwards', () => {
  const rollout = readRollout(folder);
  const apply = (changes: Partial<typeof rollout> = {}) =>
    system.get(CampaignsService).apply({ ...rollout, ...changes });
  const goals = { campaign: { ...rollout.campaign, goals: [7] } };
  const [first] = rollout.pledge.versions;
  const second = (statement = english) => ({
    pledge: {
      versions: [
        first!,
        { ...first!, version: 2, statement: { ...first!.statement, en: statement } },
      ],
    },
  });
  beforeEach(async () => {
    await approvedDraft();
    await publish();
  });

  test('that does not know the version changes the rest, and leaves the text as it was published', async () => {
    const { content } = await system.get(CampaignsQueries).open(slug);
    expect(content.approval).toEqual(approval);
    expect(await apply(goals)).toBe('applied');
    const campaign = await system.get(CampaignsQueries).open(slug);
    expect([campaign.goals, campaign.statementVersion, campaign.statements['en']]).toEqual([
      [7],
      2,
      english,
    ]);
    expect(campaign.content).toEqual(content);
    expect(await apply(goals)).toBe('unchanged');
  });

  test('with the same text under that version is applied, and with another refused', async () => {
    await expect(apply(second('I pledge something else.'))).rejects.toThrow(
      'Version 2 of the statement (en) differs',
    );
    expect(await apply(second())).toBe('applied');
    expect((await look()).version).toBe(2);
  });

  test('with a version beyond it moves on, and an approval given before is none', async () => {
    await drafts().start(slug, nour);
    await write(nour, 'I pledge it all.');
    await approve(rami, 'en');
    const third = { ...first!, version: 3 };
    await apply({ pledge: { versions: [...second().pledge.versions, third] } });
    expect((await look()).version).toBe(3);
    expect(await partOf('en')).toMatchObject({ approvedBy: null, writtenBy: nour.id });
  });

  test('that adds a language in which the version was never written is refused', async () => {
    await system.sql(`update pledges.campaigns set locales = '{ar,en}'`);
    await drafts().start(slug, nour);
    await write(nour, 'I pledge it all.');
    for (const locale of ['ar', 'en']) await approve(rami, locale);
    await publish();
    await expect(apply(goals)).rejects.toThrow('was published at the desk, and never in fr');
    expect((await look()).version).toBe(3);
  });
});

test('what of a draft cannot be noted is not done', async () => {
  const unnoted = async (act: () => Promise<void>, tables: string[]) => {
    const stand = () =>
      Promise.all(
        tables.map((table) => system.sql(`select * from pledges.${table} order by 1, 2`)),
      );
    const before = await stand();
    await system.sql(
      `alter table bus.outbox add constraint no_notes check (type <> 'ActionAudited') not valid`,
    );
    await expect(act()).rejects.toThrow('no_notes');
    await system.sql('alter table bus.outbox drop constraint no_notes');
    expect(await stand()).toEqual(before);
    await act();
    expect(await stand()).not.toEqual(before);
  };
  const tables = ['text_drafts', 'text_draft_parts'];
  await unnoted(() => drafts().start(slug, nour), tables);
  await unnoted(() => write(nour), tables);
  for (const locale of ['ar', 'fr', 'en']) await unnoted(() => approve(rami, locale), tables);
  const { draft } = await partOf('en');
  await unnoted(() => drafts().discard(slug, draft, nour), tables);
});
