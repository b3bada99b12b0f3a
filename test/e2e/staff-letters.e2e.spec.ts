import { accessCookie, AccessTokens, type Role } from '@blueheart/access';
import { newId } from '@blueheart/sealing';
import { aSupporter, eventually, testSecrets } from '@blueheart/testing';
import { slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const tokens = new AccessTokens(testSecrets().access);
const staff = newId();

async function ask<Body = Record<string, unknown>>(
  path: string,
  {
    method = 'GET',
    role = 'admin',
    campaign = slug,
    language = 'en',
  }: { method?: string; role?: Role; campaign?: string; language?: string } = {},
) {
  const asker = { staff, session: newId(), roles: { [campaign]: role } };
  const answer = await fetch(`${system.url}/api/v1/campaigns/${campaign}/${path}`, {
    method,
    headers: {
      cookie: `${accessCookie}=${await tokens.issue(asker)}`,
      'accept-language': language,
    },
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) as Body };
}

interface Page {
  readonly counts?: Record<string, number>;
  readonly letters: readonly {
    id: string;
    template: string;
    locale: string;
    state: string;
    attempts: number;
    sentAt?: string;
    lastError?: string;
    canRetry: boolean;
  }[];
  readonly next?: string;
  readonly detail?: string;
  readonly errors?: readonly { path: string; code: string }[];
}

interface DeadPage {
  readonly count: number;
  readonly deadLetters: readonly {
    id: string;
    type: string;
    service: string;
    error: string;
    ofCampaign: boolean;
    canReplay: boolean;
  }[];
  readonly detail?: string;
}

const noted = (action: string) =>
  system.sql<{ body: string }>('select body from identity.audit where action = $1', [action]);

test('staff see how letters fare, a page at a time, and never whom they are to', async () => {
  const people = ['Quetzalia', 'Vexillum', 'Ossobuco'].map((name) => aSupporter({ name }));
  for (const person of people) {
    expect((await system.sign(person)).status).toBe(202);
    await system.settle();
  }
  const { status, headers, text, body } = await ask<Page>('letters?limit=2', {
    role: 'coordinator',
  });
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).not.toMatch(/Quetzalia|Vexillum|Ossobuco|@|example\.org|person|pledge"/);
  expect(body.counts).toEqual({ queued: 0, sending: 0, sent: 3, failed: 0, cancelled: 0 });
  expect(body.letters).toMatchObject(
    Array.from({ length: 2 }, () => ({
      template: 'pledge-confirm',
      state: 'sent',
      attempts: 1,
      canRetry: false,
      sentAt: expect.any(String) as string,
    })),
  );
  const { body: rest } = await ask<Page>(`letters?limit=2&after=${body.next}`);
  expect(rest.counts).toBeUndefined();
  expect(rest.next).toBeUndefined();
  const all = [...body.letters, ...rest.letters].map(({ id }) => id);
  const stored = await system.sql<{ id: string }>(
    'select id from notifications.letters order by id desc',
  );
  expect(all).toEqual(stored.map(({ id }) => id));

  const number = async (query: string) => (await ask<Page>(`letters?${query}`)).body.letters.length;
  expect(await number('state=sent')).toBe(3);
  expect(await number('state=failed')).toBe(0);
  expect(await number('template=pledge-confirm&state=sent')).toBe(3);
  expect(await number('template=withdrawn')).toBe(0);
  const elsewhere = await ask<Page>('letters', { campaign: 'another-campaign' });
  expect(elsewhere.body.letters).toEqual([]);
  expect(elsewhere.body.counts).toMatchObject({ sent: 0 });
});

test.each([
  ['letters?state=lost', 'state', 'invalid_value'],
  ['letters?template=spam', 'template', 'invalid_value'],
  ['letters?after=5', 'after', 'invalid_format'],
  ['letters?limit=0', 'limit', 'too_small'],
  ['letters?to=ada', 'to', 'unknown_field'],
  ['letters/templates/pledge-confirm?locale=de', 'locale', 'invalid_value'],
  ['dead-letters?after=x', 'after', 'invalid_format'],
])('a question that cannot be meant is refused by its part: %s', async (path, part, code) => {
  const { status, body } = await ask<Page>(path);
  expect(status).toBe(400);
  expect(body.errors).toEqual([expect.objectContaining({ path: part, code })]);
});

test('every letter is shown as it is sent, in each language, to an invented reader', async () => {
  const role = 'viewer';
  const { body: list } = await ask<{
    templates: { template: string; abouts: string[] }[];
    locales: string[];
  }>('letters/templates', { role });
  expect(list.locales.toSorted()).toEqual(['ar', 'en', 'fr']);
  expect(list.templates).toHaveLength(28);
  for (const { template, abouts } of list.templates)
    for (const locale of list.locales)
      for (const about of abouts.length ? abouts : [undefined]) {
        const query = `locale=${locale}${about ? `&about=${about}` : ''}`;
        const { status, body } = await ask<{ subject: string; html: string; text: string }>(
          `letters/templates/${template}?${query}`,
          { role },
        );
        expect([template, locale, status]).toEqual([template, locale, 200]);
        expect(body.html).toContain(`<html lang="${locale}"`);
        expect(body.text).toMatch(/Haddad|حدّاد/);
        expect(body.subject.length).toBeGreaterThan(5);
      }
  const preview = async (query: string) =>
    (await ask<{ text: string }>(`letters/templates/staff-invitation?${query}`, { role })).body
      .text;
  expect(await preview('locale=en&about=volunteer')).toContain('what happens at the booth');
  for (const path of ['staff-invitation?about=king', 'spam', 'pledge-confirm?about=admin'])
    expect((await ask(`letters/templates/${path}`, { role })).status).toBe(404);
  const unknown = await ask('letters/templates', { role, campaign: 'another-campaign' });
  expect(unknown.status).toBe(404);
});

describe('a letter that could not be written', () => {
  const supporter = aSupporter({ name: 'Quetzalia', locale: 'en' });
  const title = (change: string) =>
    system.sql(`update notifications.campaigns set titles = ${change}`);
  const failed = async () => (await ask<Page>('letters?state=failed')).body.letters;
  const retry = (id: string, more = {}) =>
    ask<Page>(`letters/${id}/retry`, { method: 'POST', role: 'coordinator', ...more });

  test('is tried again once what it lacked is there, and arrives; who did that is noted', async () => {
    const [before] = await system.sql<{ titles: object }>(
      'select titles from notifications.campaigns',
    );
    await title(`titles - 'en'`);
    await system.sign(supporter);
    const [letter] = await eventually(async () => {
      const letters = await failed();
      expect(letters).toHaveLength(1);
      return letters;
    });
    expect(letter).toMatchObject({ lastError: 'unwritten:LetterIncomplete', canRetry: true });
    expect((await ask<Page>('letters/templates/withdrawn?locale=en')).body.detail).toContain(
      'lacks its title',
    );
    await system.sql('update notifications.campaigns set titles = $1', [
      JSON.stringify(before!.titles),
    ]);
    expect(await retry(letter!.id)).toMatchObject({ status: 202, body: { state: 'queued' } });
    await system.settle();
    expect(system.lettersTo(supporter)).toHaveLength(1);
    const notes = await noted('letter.retry');
    expect(notes.map(({ body }) => JSON.parse(body) as object)).toEqual([
      expect.objectContaining({
        actor: { kind: 'staff', id: staff },
        object: { kind: 'letter', id: letter!.id },
        campaign: slug,
        before: { state: 'failed', error: 'unwritten:LetterIncomplete' },
      }),
    ]);
    const again = await retry(letter!.id, { language: 'fr' });
    expect([again.status, again.body.detail]).toEqual([
      409,
      'Ce message n’a pas échoué\u00a0: il n’y a rien à renvoyer.',
    ]);
    expect(await noted('letter.retry')).toHaveLength(1);
  });

  test('that was refused for good, or is of another campaign, is not tried again', async () => {
    system.mail.answerWith(550);
    await system.sign(aSupporter());
    const [letter] = await eventually(async () => {
      const letters = await failed();
      expect(letters).toHaveLength(1);
      return letters;
    });
    system.mail.answerWith(250);
    expect(letter).toMatchObject({ lastError: 'never:550', canRetry: false });
    const refused = await retry(letter!.id);
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'It is no longer known whom this letter was to, so it cannot be sent again.',
    ]);
    expect((await retry(letter!.id, { campaign: 'another-campaign' })).status).toBe(404);
    expect((await retry(newId())).status).toBe(404);
    expect((await retry('5')).status).toBe(400);
    await system.settle();
    expect(await noted('letter.retry')).toHaveLength(1);
  });
});

describe('news that a service gave up on', () => {
  const supporter = aSupporter({ name: 'Quetzalia Vexillum' });
  const list = async (campaign = slug) => (await ask<DeadPage>('dead-letters', { campaign })).body;
  const replay = (id: string, campaign = slug) =>
    ask<DeadPage>(`dead-letters/${id}/replay`, { method: 'POST', campaign });

  test('is shown without what it says, and taken in once it is replayed; who did that is noted', async () => {
    await system.sql('alter table notifications.letters rename to letters_elsewhere');
    try {
      await system.sign(supporter);
      await eventually(async () => {
        await system.sql(
          'update bus.shipments set failures = 7, due_at = now() where failures > 0',
        );
        expect(await system.sql('select from bus.dead_letters')).toHaveLength(1);
      });
    } finally {
      await system.sql('alter table notifications.letters_elsewhere rename to letters');
    }
    const { text, body } = await ask<DeadPage>('dead-letters');
    expect(text).not.toMatch(/Quetzalia|Vexillum|@|payload|person/);
    expect(body).toMatchObject({
      count: 1,
      deadLetters: [
        {
          type: 'PledgeSigned',
          service: 'notifications',
          error: 'error 42P01',
          ofCampaign: true,
          canReplay: true,
        },
      ],
    });
    const { id } = body.deadLetters[0]!;
    expect(await list('another-campaign')).toEqual({ count: 0, deadLetters: [] });
    expect((await replay(id, 'another-campaign')).status).toBe(404);
    expect(await system.sql('select from bus.dead_letters')).toHaveLength(1);

    expect(await replay(id)).toMatchObject({ status: 202, body: { status: 'replayed' } });
    await system.settle();
    expect(await list()).toEqual({ count: 0, deadLetters: [] });
    expect(system.lettersTo(supporter)).toHaveLength(1);
    expect((await replay(id)).status).toBe(404);
    await system.settle();
    const notes = await noted('dead-letter.replay');
    expect(notes.map(({ body: note }) => JSON.parse(note) as object)).toEqual([
      expect.objectContaining({
        actor: { kind: 'staff', id: staff },
        object: { kind: 'dead-letter', id },
        campaign: slug,
        before: { type: 'PledgeSigned', service: 'notifications', error: 'error 42P01' },
      }),
    ]);
  });

  test('of no campaign is shown to every campaign; what an error quotes, and what nobody hears, stays here', async () => {
    const dead = (type: string, payload: object) =>
      system.sql(
        `insert into bus.dead_letters (hearer, event, type, version, payload, error, attempts, at)
         values ('pledges', gen_random_uuid(), $1, 1, $2, 'TypeError: cannot read ada@example.org', 8, now())`,
        [type, JSON.stringify(payload)],
      );
    await dead('LastLetterDone', { pledge: newId(), personKey: newId() });
    await dead('GoalReached', { campaign: slug, goal: 1, total: 1 });
    await dead('CampaignPublished', { slug: 'another-campaign' });
    const { text, body } = await ask<DeadPage>('dead-letters');
    expect(text).not.toContain('ada');
    expect(body.deadLetters).toMatchObject([
      { type: 'LastLetterDone', error: 'TypeError', ofCampaign: false, canReplay: true },
      { type: 'GoalReached', error: 'TypeError', ofCampaign: true, canReplay: false },
    ]);
    const elsewhere = await list('another-campaign');
    expect(elsewhere.deadLetters.map(({ type }) => type)).toEqual([
      'LastLetterDone',
      'CampaignPublished',
    ]);
    const unheard = await replay(body.deadLetters[1]!.id);
    expect([unheard.status, unheard.body.detail]).toEqual([
      409,
      'No service hears this news any more, so there is nobody to bring it to.',
    ]);
    await system.settle();
    expect(await noted('dead-letter.replay')).toHaveLength(1);
    const { body: first } = await ask<{ next: string }>('dead-letters?limit=1');
    const { body: second } = await ask<DeadPage>(`dead-letters?limit=1&after=${first.next}`);
    expect(second.deadLetters.map(({ type }) => type)).toEqual(['GoalReached']);
  });
});
