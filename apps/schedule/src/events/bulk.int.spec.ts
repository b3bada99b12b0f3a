import { eventsInOneLetter } from '@blueheart/contracts';
import { MasterKeys } from '@blueheart/sealing';
import { readLink } from '../pages/linked.js';
import { AnswerQueries } from '../proposals/answer.queries.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { ScheduleAlone, aYear, slug } from '../schedule.fixture.js';
import { ContactsService } from '../venues/contacts.service.js';
import { VenuesService } from '../venues/venues.service.js';
import { bulkSchema, mostAtOnce } from './bulk.schema.js';
import { EventsBulk } from './bulk.service.js';

interface Letter {
  readonly ask: string;
  readonly tokens: string;
  readonly facts: {
    readonly kind: string;
    readonly titles: Record<string, string>;
    readonly space: string;
    readonly times: readonly { readonly starts: string }[];
    readonly again: boolean;
  };
}

let schedule: ScheduleAlone;
beforeAll(async () => {
  schedule = await ScheduleAlone.start();
}, 60_000);
afterAll(() => schedule.stop());

/** A mall where somebody has an address, with a hall beside the space that has no name. */
async function aMallWithAHall() {
  const { venue, space } = await schedule.aMall();
  const wanted = { name: 'Hall B', capacity: null };
  const hall = await schedule.get(VenuesService).addSpace(schedule.rana, venue, wanted);
  await schedule.get(ContactsService).add(schedule.rana, venue, {
    name: 'Salma Haddad',
    position: 'Events',
    email: 'events@mall.example.org',
    locale: 'en',
  });
  return { venue, space, hall };
}

const state = async (id: string) => (await schedule.event(id)).state;
const looked = (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => ({ id, version: (await schedule.event(id)).version })));

/** Does it with all of them, and gives the letters that ask about it. */
async function lettersAfter(act: 'propose' | 'move', ids: readonly string[]): Promise<Letter[]> {
  const before = (await schedule.announced('VenueAsked')).length;
  const events = await looked(ids);
  const wanted = bulkSchema.parse({ act, events, ...(act === 'move' && { days: 1 }) });
  await schedule.get(EventsBulk).act(schedule.rana, wanted);
  return (await schedule.announced<Letter>('VenueAsked')).slice(before);
}

function linkIn({ ask, tokens }: Letter) {
  const opened = schedule.get(MasterKeys).open(tokens, ask).toString('utf8');
  return readLink((JSON.parse(opened) as { link: string }).link)!;
}

const shownBehind = async (letter: Letter) =>
  (await schedule.get(AnswerQueries).behind(slug, linkIn(letter), 'en'))?.view;
const accept = (letter: Letter) =>
  schedule.get(ProposalsService).answerByLink(slug, linkIn(letter), { answer: 'accepted' });

test('a venue is asked about each space by itself, and a yes to one agrees to that alone; so after a move', async () => {
  const { venue, space, hall } = await aMallWithAHall();
  const atrium = await schedule.aDraft({ venue, space });
  const inHall = await schedule.aDraft({ venue, space: hall });
  const both = [atrium, inHall];

  const asked = await lettersAfter('propose', both);
  expect(asked.map(({ facts }) => facts.space).toSorted()).toEqual(['', 'Hall B']);
  const ofHall = asked.find(({ facts }) => facts.space === 'Hall B')!;
  expect(await shownBehind(ofHall)).toMatchObject({ space: 'Hall B', times: [{}] });
  expect(await accept(ofHall)).toBe('take');
  expect(await Promise.all(both.map(state))).toEqual(['proposed', 'confirmed']);

  const again = await lettersAfter('move', both);
  expect(again.map(({ facts }) => facts.space).toSorted()).toEqual(['', 'Hall B']);
  expect(again.map(({ facts }) => facts.again)).toEqual([true, true]);
  expect(await accept(again.find(({ facts }) => facts.space === '')!)).toBe('take');
  expect(await Promise.all(both.map(state))).toEqual(['confirmed', 'proposed']);
});

test('what is of another kind or name is asked about by itself', async () => {
  const { venue, space } = await aMallWithAHall();
  const day = (n: number) => ({
    starts: `${aYear}-06-0${n}T10:00`,
    ends: `${aYear}-06-0${n}T20:00`,
  });
  const booths = [
    await schedule.aDraft({ venue, space, ...day(1), expectedVisitors: 40 }),
    await schedule.aDraft({ venue, space, ...day(3), expectedVisitors: 90 }),
  ];
  const conference = await schedule.aDraft({ venue, space, kind: 'conference', ...day(2) });
  const named = await schedule.aDraft({ venue, space, titles: { en: 'Hearts' }, ...day(4) });

  const asked = await lettersAfter('propose', [...booths, conference, named]);
  const days = ({ facts: { kind, titles, times } }: Letter) =>
    [kind, titles['en'] ?? '', ...times.map(({ starts }) => starts.slice(8, 10))].join(' ');
  expect(asked.map(days).toSorted()).toEqual(['booth  01 03', 'booth Hearts 04', 'conference  02']);
  const ofBooths = asked.find((letter) => days(letter) === 'booth  01 03')!;
  expect(await shownBehind(ofBooths)).toMatchObject({ kind: 'booth', title: '', visitors: 90 });
  const ofConference = asked.find(({ facts }) => facts.kind === 'conference')!;
  expect(await shownBehind(ofConference)).toMatchObject({ kind: 'conference' });
  expect(await accept(ofConference)).toBe('take');
  expect(await Promise.all([conference, ...booths, named].map(state))).toEqual([
    'confirmed',
    'proposed',
    'proposed',
    'proposed',
  ]);
});

test('@long as many as may be edited at once are all asked about at one place, in letters that can tell it; so after a move', async () => {
  const { venue, space } = await aMallWithAHall();
  const drafts: string[] = [];
  for (let n = 0; n < mostAtOnce; n += 1) {
    const day = new Date(Date.UTC(aYear, 1, 1 + n)).toISOString().slice(0, 10);
    const times = { starts: `${day}T10:00`, ends: `${day}T20:00` };
    drafts.push(await schedule.aDraft({ venue, space, ...times }));
  }
  const days = (letters: readonly Letter[]) =>
    letters.flatMap(({ facts }) => facts.times.map(({ starts }) => starts));
  const planned = async () =>
    (await Promise.all(drafts.map((id) => schedule.event(id)))).map(({ starts }) => starts);

  for (const act of ['propose', 'move'] as const) {
    const asked = await lettersAfter(act, drafts);
    expect(asked).toHaveLength(Math.ceil(mostAtOnce / eventsInOneLetter));
    expect(days(asked).toSorted()).toEqual(await planned());
  }
  expect(new Set(await Promise.all(drafts.map(state)))).toEqual(new Set(['proposed']));
});
