import { Transaction } from '@blueheart/database';
import { newId } from '@blueheart/sealing';
import { CampaignsQueries } from '../campaigns/campaigns.queries.js';
import { TallyRecount } from '../index.js';
import { MyPledgeQueries } from './my-pledge.queries.js';
import { MyPledgeService } from './my-pledge.service.js';
import { PhoneService } from '../after/phone.service.js';
import { PledgeLinksService } from './pledge-links.service.js';
import {
  askOf,
  PledgeStates,
  type Announced,
  type LettersLinks,
} from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesHandlers } from '../pledges.handlers.js';
import { PledgesService } from '../pledges.service.js';
import { PledgesUpkeep } from '../pledges.upkeep.js';
import { TallyService } from '../tally/tally.service.js';
import { VisitPasses } from '../after/visit.pass.js';
import { VisitsService } from '../after/visits.service.js';

let system: PledgesAlone;
let mine: MyPledgeService;
let pledges: PledgesService;
let links: PledgeLinksService;
let states: PledgeStates;
const campaign = 'blue-heart-lebanon';

beforeAll(async () => {
  system = await PledgesAlone.start((rollout) => ({
    ...rollout,
    campaign: { ...rollout.campaign, messages: { whatsapp: '+96170000000', sms: null } },
  }));
  mine = system.get(MyPledgeService);
  pledges = system.get(PledgesService);
  links = system.get(PledgeLinksService);
  states = new PledgeStates(system);
});
afterAll(() => system.stop());

const contactOf = (typed: string) => askOf(typed).contact;
const row = async (id: string) =>
  (await system.sql('select * from pledges.pledges where id = $1', [id]))[0];
const entries = (id: string) =>
  system.sql<{ delta: number; governorate: string; reason: string }>(
    'select delta, governorate, reason from pledges.tally_entries where pledge = $1 order by id',
    [id],
  );
const keyOf = async (id: unknown) =>
  (await system.sql('select ends_at from sealing.data_keys where id = $1', [id]))[0];
const later = (column: string, interval: string, id: string) =>
  system.sql(
    `update pledges.pledges set ${column} = ${column} - interval '${interval}' where id = $1`,
    [id],
  );

describe('withdrawing', () => {
  test('takes the pledge out of the count once, where it was added, and tells the signer once', async () => {
    const { mine: link } = await states.confirmed('withdraws@example.org');
    await system.sql(`update pledges.pledges set governorate = 'LB-BA' where id = $1`, [
      link.pledge,
    ]);
    const told = (await system.announced('PledgeWithdrawn')).length;
    expect(await mine.withdraw(link)).toBe('done');
    expect(await mine.withdraw(link)).toBe('done');
    expect(await entries(link.pledge)).toEqual([
      { delta: 1, governorate: 'LB-AS', reason: 'confirmed' },
      { delta: -1, governorate: 'LB-AS', reason: 'withdrawn' },
    ]);
    const announced = await system.announced<Announced & { hadCounted: boolean }>(
      'PledgeWithdrawn',
    );
    expect(announced).toHaveLength(told + 1);
    expect(announced.at(-1)!.hadCounted).toBe(true);
    expect(Object.keys(system.tokensOf(announced.at(-1)!)).sort()).toEqual(['mine', 'notMe']);
  });

  test('can be taken back, and counts again without another letter', async () => {
    const { mine: link } = await states.withdrawn('comes-back@example.org');
    expect(await mine.comeBack(link)).toBe('done');
    expect(await mine.comeBack(link)).toBe('done');
    expect((await entries(link.pledge)).map(({ delta }) => delta)).toEqual([1, -1, 1]);
    expect((await row(link.pledge))!['state']).toBe('confirmed');
  });

  test('is forgotten after thirty days, key and all', async () => {
    const { mine: link } = await states.withdrawn('withdrew-long-ago@example.org');
    const { person_key: key } = (await row(link.pledge))!;
    const upkeep = system.get(PledgesUpkeep);
    await later('withdrawn_at', '29 days', link.pledge);
    await upkeep.purgeWithdrawn();
    expect(await row(link.pledge)).toBeDefined();
    await later('withdrawn_at', '2 days', link.pledge);
    expect(await upkeep.purgeWithdrawn()).toBe(1);
    expect(await row(link.pledge)).toBeUndefined();
    expect(await keyOf(key)).toBeUndefined();
  });

  test('leaves the contact free to sign again, with what was known, once it is confirmed again', async () => {
    const { mine: link } = await states.withdrawn('signs-again@example.org');
    await later('asked_at', '1 day', link.pledge);
    const { confirm } = await states.pending('signs-again@example.org');
    expect(confirm.pledge).toBe(link.pledge);
    expect((await row(link.pledge))!['state']).toBe('pending');
    await pledges.confirm(confirm);
    expect((await entries(link.pledge)).map(({ delta }) => delta)).toEqual([1, -1, 1]);
  });
});

describe('deleting', () => {
  test('leaves a counted pledge without a person, and a last letter under a key of its own', async () => {
    const { mine: link } = await states.confirmed('deletes@example.org');
    const before = (await row(link.pledge))!;
    const code = await states.codeFor(link);
    expect(await mine.delete(link, code)).toBe('done');
    expect(await row(link.pledge)).toMatchObject({
      state: 'deleted',
      person: null,
      counts: true,
      district: null,
      contact_hmac: before['contact_hmac'],
    });
    expect(await keyOf(before['person_key'])).toBeUndefined();
    expect((await entries(link.pledge)).map(({ delta }) => delta)).toEqual([1]);
    expect((await system.announced('PersonErased')).at(-1)).toMatchObject({
      personKey: before['person_key'],
    });
    expect(await mine.correct(link, { name: 'X', updates: false, showName: false })).toBe('closed');

    const farewell = (
      await system.announced<{ personKey: string; pledge: string; reason: string }>(
        'FarewellWanted',
      )
    ).at(-1)!;
    expect(farewell).toMatchObject({ pledge: link.pledge, reason: 'deleted' });
    expect(await keyOf(farewell.personKey)).toBeDefined();
    await heardOfLastLetter(link.pledge, farewell.personKey);
    expect(await keyOf(farewell.personKey)).toBeUndefined();
  });

  test('of a pledge that does not count leaves nothing at all', async () => {
    const { mine: link } = await states.pending('never-counted@example.org');
    expect(await mine.delete(link, await states.codeFor(link))).toBe('done');
    expect(await row(link.pledge)).toBeUndefined();
  });

  test('keeps the place in the count, whoever signs with that contact again', async () => {
    const { mine: link } = await states.deleted('counted-once@example.org');
    await later('asked_at', '1 day', link.pledge);
    const again = await states.pending('counted-once@example.org');
    expect(again.confirm.pledge).toBe(link.pledge);
    expect(await pledges.confirm(again.confirm)).toBe('confirm');
    expect((await entries(link.pledge)).map(({ delta }) => delta)).toEqual([1]);
    expect(await mine.withdraw(again.mine)).toBe('done');
    expect((await entries(link.pledge)).map(({ delta }) => delta)).toEqual([1, -1]);
  });

  test('is not undone by a stranger: signed again, it goes back to what it was', async () => {
    const byTime = async (id: string) => {
      await later('asked_at', '31 days', id);
      return system.get(PledgesUpkeep).purgeUnconfirmed();
    };
    const byNotMe = (_id: string, { notMe }: LettersLinks) => pledges.disown(notMe);
    for (const [who, end, outcome] of [
      ['by-not-me@example.org', byNotMe, 'disown'],
      ['by-time@example.org', byTime, 1],
    ] as const) {
      const { mine: link } = await states.deleted(who);
      await later('asked_at', '1 day', link.pledge);
      const again = await states.pending(who);
      expect(await row(link.pledge)).toMatchObject({ state: 'pending', counts: true });
      expect(await end(link.pledge, again)).toBe(outcome);
      expect(await row(link.pledge)).toMatchObject({
        state: 'deleted',
        counts: true,
        person: null,
      });
      expect((await entries(link.pledge)).map(({ delta }) => delta)).toEqual([1]);
    }
  });

  test('does not wait for the last letter for ever: its key ends by itself', async () => {
    await states.deleted('never-heard@example.org');
    const { personKey } = (await system.announced<{ personKey: string }>('FarewellWanted')).at(-1)!;
    const upkeep = system.get(PledgesUpkeep);
    await upkeep.endFarewells();
    expect(await keyOf(personKey)).toBeDefined();
    await system.sql(
      `update sealing.data_keys set ends_at = ends_at - interval '7 days' where id = $1`,
      [personKey],
    );
    await upkeep.endFarewells();
    expect(await keyOf(personKey)).toBeUndefined();
  });

  test('news of a last letter ends no key but that of a last letter', async () => {
    const { mine: link } = await states.confirmed('keeps-the-key@example.org');
    const { person_key: key } = (await row(link.pledge))!;
    await heardOfLastLetter(link.pledge, String(key));
    expect(await keyOf(key)).toBeDefined();
  });
});

async function heardOfLastLetter(pledge: string, personKey: string): Promise<void> {
  const event = { id: newId(), at: new Date(), data: { pledge, personKey } };
  await system.database.transaction((tx: Transaction) =>
    system.get(PledgesHandlers).forgetTheAddress(event, tx),
  );
}

describe('the code', () => {
  test('is void after five wrong ones, even for the right one', async () => {
    const { mine: link } = await states.confirmed('guessed@example.org');
    const code = await states.codeFor(link);
    const wrong = code === '000000' ? '000001' : '000000';
    const answers = [];
    for (let tries = 0; tries < 6; tries += 1) answers.push(await mine.delete(link, wrong));
    expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'void']);
    expect(await mine.delete(link, code)).toBe('void');
    expect((await row(link.pledge))!['state']).toBe('confirmed');
  });

  test('works once, for ten minutes, and for its own pledge only', async () => {
    const one = await states.confirmed('one-code@example.org');
    const other = await states.confirmed('other-code@example.org');
    const code = await states.codeFor(one.mine);
    await states.codeFor(other.mine);
    expect(['wrong', 'void']).toContain(await mine.unlock(other.mine, code));
    expect(await mine.unlock(one.mine, code)).toBe('done');
    expect(await mine.unlock(one.mine, code)).toBe('void');

    await later('code_asked_at', '2 minutes', one.mine.pledge);
    const late = await states.codeFor(one.mine);
    await later('code_until', '11 minutes', one.mine.pledge);
    expect(await mine.unlock(one.mine, late)).toBe('void');
  });

  test('is not sent again within a minute: the one that was sent stands', async () => {
    const { mine: link } = await states.confirmed('impatient@example.org');
    const code = await states.codeFor(link);
    const sent = (await system.announced('PledgeCodeAsked')).length;
    expect(await links.askForCode(link)).toBe(true);
    expect((await system.announced('PledgeCodeAsked')).length).toBe(sent);
    expect(await mine.unlock(link, code)).toBe('done');
  });
});

describe('asking for a link', () => {
  const asked = async () => (await system.announced('MyPledgeAsked')).length;
  const ask = async (typed: string) =>
    links.askByContact(await system.get(CampaignsQueries).open(campaign), contactOf(typed));

  test('sends one in ten minutes and three in a day, and none to nobody', async () => {
    const { mine: link } = await states.confirmed('asks@example.org');
    const before = await asked();
    await ask('nobody@example.org');
    for (let tries = 0; tries < 5; tries += 1) {
      await ask('asks@example.org');
      await ask('asks@example.org');
      await later('mine_asked_at', '11 minutes', link.pledge);
    }
    expect(await asked()).toBe(before + 3);
    await later('mine_asked_at', '1 day', link.pledge);
    await ask('asks@example.org');
    expect(await asked()).toBe(before + 4);
  });

  test('gives each of two people of one home a link of their own', async () => {
    await pledges.sign(askOf('home@example.org'));
    await pledges.sign({ ...askOf('home@example.org'), name: 'Basil', sharedAddress: true });
    await ask('home@example.org');
    const two = (await system.announced<Announced>('MyPledgeAsked')).slice(-2);
    const names = await Promise.all(
      two.map(async (letter) => {
        const token = system.tokensOf(letter)['mine']!;
        const { opened } = await system.get(MyPledgeQueries).look({ pledge: letter.pledge, token });
        return opened?.person.name;
      }),
    );
    expect(names).toEqual(['Ada Amanda', 'Basil']);
  });

  test('an expired link shows nothing, and still sends a new one to the same address', async () => {
    const { mine: link } = await states.confirmed('expired@example.org');
    await later('mine_until', '8 days', link.pledge);
    expect(await system.get(MyPledgeQueries).look(link)).toEqual({ decision: 'expired' });
    expect(await mine.withdraw(link)).toBe('closed');
    const before = await asked();
    await links.askByLink(link);
    await links.askByLink({ ...link, token: 'x'.repeat(43) });
    expect(await asked()).toBe(before + 1);
    // The new letter opens it; the old one, which may have been forwarded, does not.
    expect(await system.get(MyPledgeQueries).look(link)).toEqual({ decision: 'unknown' });
  });

  test('sends none to an address whose only letter is held: nobody has let it go', async () => {
    const before = await asked();
    await pledges.sign(askOf('in.doubt@example.org'), 'honeypot');
    const contact = contactOf('in.doubt@example.org');
    await links.askByContact(await system.get(CampaignsQueries).open(campaign), contact);
    expect(await asked()).toBe(before);
  });
});

describe('after signing', () => {
  const visits = () => system.get(VisitsService);
  const wishes = {
    place: { governorate: 'LB-AS', district: 'tripoli' },
    updates: true,
    showName: true,
  };
  const visit = async (typed: string) => {
    const ask = askOf(typed);
    return { request: await pledges.sign(ask), ask, place: '' };
  };

  test('the district is kept while the pledge is unconfirmed, and of a known contact nothing changes', async () => {
    const first = await visit('district@example.org');
    const letter = (await system.announced<Announced>('PledgeSigned')).at(-1)!;
    await visits().complete(first, wishes);
    expect(await row(first.request)).toMatchObject({ district: 'tripoli', updates: true });
    const stranger = await visit('district@example.org');
    await visits().complete(stranger, { place: null, updates: false, showName: false });
    expect(await row(first.request)).toMatchObject({ district: 'tripoli', updates: true });
    const token = system.tokensOf(letter)['confirm']!;
    await pledges.confirm({ pledge: first.request, token });
    await visits().complete(first, { place: null, updates: false, showName: false });
    expect(await row(first.request)).toMatchObject({ updates: true });
  });

  test('a mistyped address is left for the right one, and whoever has it is forgotten', async () => {
    const wrong = await visit('ada@gmial.example.org');
    const { person_key: key } = (await row(wrong.request))!;
    const right = await visits().moveTo(wrong, contactOf('ada@gmail.example.org'));
    expect(await row(wrong.request)).toMatchObject({ state: 'disowned', person: null });
    expect(await keyOf(key)).toBeUndefined();
    expect(await row(right.request)).toMatchObject({ state: 'pending', governorate: 'LB-AS' });
    // Its row remembers how many letters went there: moving on and coming back earns no further one.
    const letters = async () => (await system.announced('PledgeSigned')).length;
    const before = await letters();
    await visit('ada@gmial.example.org');
    expect(await letters()).toBe(before);
    // A retry after a lost answer ends the same.
    await visits().moveTo(wrong, contactOf('ada@gmail.example.org'));
    expect(await row(right.request)).toMatchObject({ state: 'pending' });
  });

  test('an address that is confirmed already is never left', async () => {
    const { mine: link } = await states.confirmed('settled@example.org');
    const stranger = await visit('settled@example.org');
    await visits().moveTo(stranger, contactOf('elsewhere@example.org'));
    expect((await row(link.pledge))!['state']).toBe('confirmed');
    const own = { request: link.pledge, ask: askOf('settled@example.org'), place: '' };
    await visits().moveTo(own, contactOf('elsewhere@example.org'));
    expect((await row(link.pledge))!['state']).toBe('confirmed');
  });

  test('who signed with the mistyped address as well keeps the pledge and its letter', async () => {
    const wrong = await visit('theirs@example.org');
    await later('asked_at', '11 minutes', wrong.request);
    await visit('theirs@example.org');
    await visits().moveTo(wrong, contactOf('mine@example.org'));
    expect(await row(wrong.request)).toMatchObject({ state: 'pending', asked: 2 });
  });

  test('a pledge that counts without its person, and is signed again, keeps its place whoever moves on', async () => {
    const { mine: link } = await states.deleted('comes.again@example.org');
    await later('asked_at', '1 day', link.pledge);
    const again = await visit('comes.again@example.org');
    expect(await row(link.pledge)).toMatchObject({ state: 'pending', counts: true });
    await system.sql(`update pledges.pledges set asked = 1 where id = $1`, [link.pledge]);
    await visits().moveTo(again, contactOf('goes.on@example.org'));
    expect(await row(link.pledge)).toMatchObject({ counts: true });
  });

  test('the pass of the page is over after a day', async () => {
    const passes = system.get(VisitPasses);
    const signed = await visit('over@example.org');
    const now = new Date('2026-01-31T12:00:00Z');
    const pass = passes.seal(signed, now);
    const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
    expect(passes.open(pass, hoursLater(23))).toMatchObject({ request: signed.request });
    expect(passes.open(pass, hoursLater(24))).toBeUndefined();
    expect(passes.open(`${pass.slice(0, -2)}AA`, now)).toBeUndefined();
  });
});

describe('a phone number', () => {
  test('is confirmed by the code from that number, of any of the last thirty days, once', async () => {
    const phones = system.get(PhoneService);
    const operator = { kind: 'operator' } as const;
    const id = await pledges.sign(askOf('03 456 789'));
    const now = await system.get(MyPledgeQueries).now();
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const code = (days: number) => phones.codeFor(1, contactOf('03456789'), 1, daysAgo(days));
    expect(code(0)).toMatch(/^\d{8}$/);
    expect(code(0)).not.toBe(code(1));
    expect(await phones.confirm(campaign, '03 456 780', code(0), operator)).toBe('unknown');
    expect(await phones.confirm(campaign, '03 456 789', '00000000', operator)).toBe('unknown');
    expect(await phones.confirm(campaign, '03 456 789', code(31), operator)).toBe('unknown');
    expect(await phones.confirm(campaign, '+961 3 456 789', code(30), operator)).toBe('confirm');
    expect(await phones.confirm(campaign, '03 456 789', code(0), operator)).toBe(
      'already confirmed',
    );
    const [one] = await system.sql<{ n: number }>(
      `select count(*)::int as n from pledges.tally_entries where reason = 'confirmed by phone'`,
    );
    expect(one!.n).toBe(1);
    expect(await system.announced('ActionAudited')).toEqual([
      { actor: operator, action: 'phone.confirm', object: { kind: 'pledge', id }, campaign },
    ]);
  });

  test('is not confirmed where that cannot be noted', async () => {
    const phones = system.get(PhoneService);
    const id = await pledges.sign(askOf('03 222 333'));
    const today = await system.get(MyPledgeQueries).now();
    const code = phones.codeFor(1, contactOf('03222333'), 1, today);
    await system.withoutNotes(async () => {
      const confirming = phones.confirm(campaign, '03 222 333', code, { kind: 'operator' });
      await expect(confirming).rejects.toThrow(/no_notes/);
    });
    const [pledge] = await system.sql('select state, counts from pledges.pledges where id = $1', [
      id,
    ]);
    expect(pledge).toEqual({ state: 'pending', counts: false });
  });

  test('is forgotten thirty days after the way to confirm it was shown', async () => {
    const id = await pledges.sign(askOf('03 111 222'));
    await later('asked_at', '31 days', id);
    expect(await system.get(PledgesUpkeep).purgeUnconfirmed()).toBe(0);
    await later('phone_offered_at', '31 days', id);
    expect(await system.get(PledgesUpkeep).purgeUnconfirmed()).toBe(1);
  });
});

test('at the end everything adds up', async () => {
  while ((await system.get(TallyService).countStep()) > 0);
  expect(await system.get(TallyRecount).verify()).toEqual([]);
});
