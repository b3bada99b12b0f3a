import { agendaOf, agendaText, needsOf, peopleOf } from './school.rules.js';

test('an agenda is written a line each, in whichever digits, and read back the same', () => {
  const text = '٩:٣٠ 15 Questions\n\n09:00 30 What trafficking is / A lawyer / of the partner';
  const agenda = [
    { at: '09:00', minutes: 30, title: 'What trafficking is', by: 'A lawyer / of the partner' },
    { at: '09:30', minutes: 15, title: 'Questions', by: null },
  ];
  expect(agendaOf(text)).toEqual({ agenda });
  expect(agendaOf(agendaText(agenda))).toEqual({ agenda });
  expect(agendaOf('')).toEqual({ agenda: [] });
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
