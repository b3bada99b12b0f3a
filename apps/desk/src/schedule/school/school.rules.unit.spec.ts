import {
  agendaOf,
  agendaText,
  keepSpeakers,
  needsOf,
  peopleOf,
  shownSpeakers,
  spokenBy,
} from './school.rules.js';

test('an agenda is written a line each, in whichever digits, and read back the same', () => {
  const text = '٩:٣٠ 15 Questions\n\n09:00 30 What trafficking is / A lawyer / of the partner';
  const agenda = [
    {
      at: '09:00',
      minutes: 30,
      title: 'What trafficking is',
      by: 'A lawyer / of the partner',
      speaker: null,
    },
    { at: '09:30', minutes: 15, title: 'Questions', by: null, speaker: null },
  ];
  expect(agendaOf(text)).toEqual({ agenda });
  expect(agendaOf(agendaText(agenda))).toEqual({ agenda });
  expect(agendaOf('')).toEqual({ agenda: [] });
});

const row = (at: string, title: string, speaker: string | null = null) => ({
  at,
  minutes: 20,
  title,
  by: null,
  speaker,
});
const speakersOf = (rows: ReturnType<typeof row>[], before: ReturnType<typeof row>[]) =>
  keepSpeakers(rows, before).map(({ speaker }) => speaker);

test('a row keeps its speaker when it is moved, called otherwise, or stands below a new one', () => {
  const before = [row('09:00', 'Law', 'judge'), row('09:30', 'Health', 'doctor')];
  expect(speakersOf([row('09:30', 'Health'), row('10:00', 'Law')], before)).toEqual([
    'doctor',
    'judge',
  ]);
  expect(speakersOf([row('09:00', 'The law'), row('09:30', 'Health')], before)).toEqual([
    'judge',
    'doctor',
  ]);
  const withNew = [row('08:45', 'Doors'), row('09:00', 'Law'), row('09:30', 'Health')];
  expect(speakersOf(withNew, before)).toEqual([null, 'judge', 'doctor']);
});

test('no row gets the speaker of another, and one that is gone gives its speaker to nobody', () => {
  const before = [row('09:00', 'Talk', 'judge'), row('09:30', 'Talk', 'doctor')];
  expect(speakersOf([row('09:30', 'Talk'), row('09:00', 'Talk')], before)).toEqual([
    'doctor',
    'judge',
  ]);
  expect(speakersOf([row('11:00', 'Questions')], before)).toEqual([null]);
  expect(speakersOf([row('09:00', 'Doors'), row('09:00', 'Talk')], [before[0]!])).toEqual([
    null,
    'judge',
  ]);
});

test('who speaks is told by function, with a name once somebody has looked', () => {
  const listed = [{ id: 'judge', position: 'Judge' }];
  const looked = [{ id: 'judge', position: 'Judge', name: 'Hanan Sabbagh' }];
  const law = row('09:00', 'Law', 'judge');
  expect(spokenBy(law, shownSpeakers(listed))).toEqual(['Judge']);
  expect(spokenBy(law, shownSpeakers(listed, looked))).toEqual(['Judge', 'Hanan Sabbagh']);
  expect(spokenBy({ ...law, by: 'The court' }, shownSpeakers(listed, looked))).toEqual([
    'The court',
    'Hanan Sabbagh',
  ]);
  expect(spokenBy(law, [{ ...listed[0]!, name: '' }])).toEqual(['Judge']);
  expect(spokenBy(law, [])).toEqual([]);
});

test('the line that is no part of an agenda is named', () => {
  expect(agendaOf('09:00 20 Opening\nThen questions')).toEqual({ wrong: 2 });
  expect(agendaOf('25:00 20 Opening')).toEqual({ wrong: 1 });
  expect(agendaOf('09:00 0 Opening')).toEqual({ wrong: 1 });
});

test('what the room has ready stays ready when others are added', () => {
  const before = [{ what: 'Projector', ready: true }];
  expect(needsOf('Projector\n\n Chairs ', before)).toEqual([
    { what: 'Projector', ready: true },
    { what: 'Chairs', ready: false },
  ]);
});

test('a number of people is read in whichever digits, and nothing else is', () => {
  expect(peopleOf('٢٧')).toBe(27);
  expect(peopleOf(' 0 ')).toBe(0);
  expect(peopleOf('')).toBeUndefined();
  expect(peopleOf('-3')).toBeUndefined();
  expect(peopleOf('2.5')).toBeUndefined();
});
