import { translator, type Locale } from '@blueheart/i18n';
import type {
  AgreedFacts,
  AnswerFacts,
  EventFacts,
  NewsFacts,
  ShiftFacts,
  WorkFacts,
} from './content.js';

/** A shift at an event that is nowhere. */
export function exampleShift(locale: Locale): ShiftFacts {
  const { kind, titles, venue, space } = exampleEvent(locale);
  return {
    kind,
    titles,
    venue,
    space,
    role: 'booth',
    starts: '2030-12-17T10:00',
    ends: '2030-12-17T14:00',
    answerUntil: '2030-12-10T20:00',
  };
}

/** What is agreed about it. */
export function exampleAgreed(locale: Locale): AgreedFacts {
  const { kind, titles, venue, space, reference, times } = exampleEvent(locale);
  const agreed = times.map(({ starts, ends }, at) => ({
    starts,
    ends,
    uid: `01936f2e-0f00-7000-8000-00000000000${at}`,
    sequence: 0,
    startsAt: `${starts}:00Z`,
    endsAt: `${ends}:00Z`,
  }));
  return { kind, titles, venue, address: '', space, reference, agreed };
}

/** Something that happened nowhere. */
export function exampleNews(locale: Locale): NewsFacts {
  const { kind, titles, venue, space, times } = exampleEvent(locale);
  return {
    event: '01936f2e-0f00-7000-8000-000000000004',
    kind,
    titles,
    venue,
    space,
    times,
    incident: {
      category: 'lost-child',
      happened: '2030-12-17T12:05',
      came: '2030-12-17T15:40',
      isLate: true,
    },
    suggestions: [{ starts: '2030-12-19T10:00', ends: '2030-12-19T20:00' }],
  };
}

/** Some of what can be moved. */
export const exampleWork: WorkFacts = {
  moved: [
    { kind: 'event', count: 3 },
    { kind: 'venue', count: 2 },
  ],
};

/** A request of nobody's. */
export function exampleAnswer(locale: Locale): AnswerFacts {
  const t = translator(locale);
  return {
    kind: 'approved',
    number: 12,
    partner: t('notifications:preview.partner'),
    neededBy: '2030-12-17',
    reason: t('notifications:preview.reason'),
    lines: [
      {
        names: { [locale]: t('notifications:preview.item') },
        language: '',
        asked: 50,
        approved: 40,
        sent: 25,
      },
    ],
  };
}

/** An event that is nowhere, for showing what letters about one say. */
export function exampleEvent(locale: Locale): EventFacts {
  const t = translator(locale);
  return {
    kind: 'booth',
    titles: {},
    venue: { [locale]: t('notifications:preview.venue') },
    space: t('notifications:preview.space'),
    times: [
      { starts: '2030-12-17T10:00', ends: '2030-12-17T20:00' },
      { starts: '2030-12-18T10:00', ends: '2030-12-18T20:00' },
    ],
    reference: '7QF-2MK',
    holdsUntil: '2030-12-10T09:30',
    again: false,
  };
}
