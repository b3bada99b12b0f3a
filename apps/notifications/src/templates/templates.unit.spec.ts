import { witnessedLinkDays } from '@blueheart/contracts';
import { locales, type Locale } from '@blueheart/i18n';
import { aboutsOf, linkLivesDays, type Template } from '../letter.rules.js';
import {
  exampleAgreed,
  exampleAnswer,
  exampleEvent,
  exampleNews,
  exampleShift,
  exampleWork,
} from './example-event.js';
import { LetterIncomplete, renderLetter, templates, type LetterFacts } from './index.js';

type Answer = NonNullable<LetterFacts['answer']>;
const names = Object.keys(templates) as Template[];
const everyLetter = names.flatMap((template) =>
  aboutsOf(template).flatMap((about) => locales.map((locale) => ({ template, about, locale }))),
);

const at = (path: string) => `https://pledge.example.org/x/${path}`;
const links = {
  confirm: at('confirm?t=p.token-to-confirm'),
  notMe: at('not-me?t=p.token-not-me'),
  mine: at('my-pledge?t=p.token-of-mine'),
  page: at(''),
  privacy: at('privacy'),
  answer: at('answer?t=p.token-of-answer'),
  shift: at('shift?t=p.token-of-shift'),
  invitation: at('desk/invitation#token-of-desk'),
  enter: at('desk/enter#token-of-desk'),
  reset: at('desk/reset#token-of-desk'),
  today: at('today-on-the-desk'),
  event: at('the-event-on-the-desk'),
};
/** Which of them a letter has; one about a pledge has the way to the privacy policy besides. */
const carries: Record<Template, (keyof typeof links)[]> = {
  'pledge-confirm': ['confirm', 'mine', 'notMe'],
  'already-signed': ['mine', 'notMe'],
  'pledge-reminder': ['confirm', 'mine', 'notMe'],
  'my-pledge': ['mine', 'notMe'],
  'pledge-code': ['notMe'],
  withdrawn: ['mine', 'notMe'],
  deleted: [],
  disowned: ['page'],
  'staff-invitation': ['invitation'],
  'staff-sign-in': ['enter'],
  'staff-reset': ['reset'],
  'staff-changed': [],
  'venue-asked': ['answer'],
  'venue-agreed': [],
  'partner-answered': [],
  'staff-work-moved': ['today'],
  'staff-event-incident': ['event'],
  'staff-event-accepted': ['event'],
  'staff-event-declined': ['event'],
  'staff-event-suggested': ['event'],
  'staff-shift-tomorrow': ['shift'],
  'staff-shift-today': ['shift'],
  'staff-shift-after': ['shift'],
  'staff-shift-changed': ['shift'],
  'staff-shift-cancelled': [],
  'staff-shift-offer': ['shift'],
  'staff-shift-on': ['shift'],
  'staff-shift-off': [],
};
/** Only who signed is spoken to by the policy. */
const isForSigners = (template: Template) => !/^(?:staff|venue|partner)-/.test(template);
const withButton: Template[] = [
  'pledge-confirm',
  'pledge-reminder',
  'my-pledge',
  'withdrawn',
  'staff-invitation',
  'staff-sign-in',
  'staff-reset',
  'venue-asked',
  'staff-work-moved',
  'staff-event-incident',
  'staff-event-accepted',
  'staff-event-declined',
  'staff-event-suggested',
  'staff-shift-tomorrow',
  'staff-shift-today',
  'staff-shift-after',
  'staff-shift-changed',
  'staff-shift-offer',
  'staff-shift-on',
];

const facts = (locale: Locale, changes: Partial<LetterFacts> = {}): LetterFacts => ({
  locale,
  name: 'Ada',
  campaign: 'Hearts & Hands',
  controller: 'Example Association',
  hadCounted: true,
  about: undefined,
  event: exampleEvent(locale),
  shift: exampleShift(locale),
  work: exampleWork,
  answer: exampleAnswer(locale),
  news: exampleNews(locale),
  agreed: exampleAgreed(locale),
  code: () => '048215',
  links: {
    page: () => links.page,
    confirm: () => links.confirm,
    notMe: () => links.notMe,
    mine: () => links.mine,
    privacy: () => links.privacy,
    answer: () => links.answer,
    shift: () => links.shift,
    today: () => links.today,
    event: () => links.event,
    desk: (page) => links[page],
  },
  ...changes,
});
/** Every address a part of a letter shows, once each. */
const addressesIn = (part: string) =>
  [...new Set(part.match(/https:\/\/[^\s"<>]+/g))].map((found) => found.replaceAll('&amp;', '&'));

describe.each(everyLetter)('$template ($about) in $locale', ({ template, about, locale }) => {
  const { subject, html, text } = renderLetter(template, facts(locale, { about }));

  test('has no gap, no key and no placeholder', () => {
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\{\{|\}\}|undefined|null|notifications:|\[object|[\uE000-\uF8FF]/);
    }
    expect(subject.length).toBeGreaterThan(5);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test('is read in the direction of its language', () => {
    expect(html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
  });

  test('says the same in HTML and in text', () => {
    for (const part of ['Ada', 'Example Association']) {
      expect(html).toContain(part);
      expect(text).toContain(part);
    }
    expect(text).toContain('Hearts & Hands');
    expect(html).toContain('Hearts &amp; Hands');
  });

  test('has its links, and no others, in both parts', () => {
    const policy = isForSigners(template) ? [links.privacy] : [];
    const wanted = [...carries[template].map((name) => links[name]), ...policy].sort();
    expect(addressesIn(text).sort()).toEqual(wanted);
    expect(addressesIn(html).sort()).toEqual(wanted);
    for (const link of wanted) expect(html).toContain(`href="${link}"`);
  });

  test('shows the address of its button in clear', () => {
    const inClear = addressesIn(html.replaceAll(/href="[^"]*"/g, ''));
    expect(inClear).toHaveLength(withButton.includes(template) ? 1 : 0);
  });

  test('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|src=|background=/i);
    expect(html.match(/https?:\/\/(?!pledge\.example\.org)/g)).toBeNull();
  });

  test('shows a name as it was typed, and never as markup, a placeholder or a key', () => {
    const typed = '<b>x</b> {{campaign}} $t(notifications:letter.why)';
    const letter = renderLetter(template, facts(locale, { about, name: typed }));
    expect(letter.html).toContain(
      '<bdi>&lt;b>x&lt;/b> {{campaign}} $t(notifications:letter.why)</bdi>',
    );
    expect(letter.html).not.toContain('<b>');
    expect(letter.text).toContain(typed);
  });

  test('greets without a name when there is none', () => {
    const { text: nameless } = renderLetter(template, facts(locale, { about, name: undefined }));
    expect(nameless).not.toContain('undefined');
    expect(nameless).not.toContain('Ada');
  });

  test.each(['campaign', 'controller'] as const)('is not written without the %s', (missing) => {
    for (const value of [undefined, '', ' ']) {
      expect(() => renderLetter(template, facts(locale, { about, [missing]: value }))).toThrow(
        LetterIncomplete,
      );
    }
  });
});

test('letters whose link ends say how long it works, in the digits of the reader', () => {
  for (const template of withButton.filter(isForSigners))
    expect(renderLetter(template, facts('ar')).text).toContain('٧ أيّام');
  expect(renderLetter('pledge-confirm', facts('fr')).text).toContain('7 jours');
  // French has a space before what announces an address, and no line ends there.
  expect(renderLetter('pledge-confirm', facts('fr')).text).toContain('ma signature\u00a0:\n');
  expect(renderLetter('pledge-reminder', facts('en')).text).toContain('7 days');
  expect(renderLetter('withdrawn', facts('ar')).text).toContain('بعد ٣٠ يوماً');
});

test('a letter from before there was such a page leaves the way to it out, and is sent', () => {
  const { mine: _none, ...older } = facts('en').links;
  const without = { links: { ...older, mine: undefined } };
  for (const template of ['pledge-confirm', 'already-signed', 'pledge-reminder'] as const)
    expect(renderLetter(template, facts('en', without)).html).not.toContain('my-pledge');
  for (const template of ['my-pledge', 'withdrawn'] as const)
    expect(() => renderLetter(template, facts('en', without))).toThrow(LetterIncomplete);
});

test('whoever signed at a booth is told that it counts, and for how long the link works', () => {
  const of = (about?: LetterFacts['about']) =>
    renderLetter('pledge-confirm', facts('en', { about })).text;
  expect(of('witnessed')).toContain(`The link works for ${witnessedLinkDays} days.`);
  expect(of('witnessed')).toContain('your signature counts');
  expect(of()).toContain(`The link works for ${linkLivesDays} days.`);
  expect(of()).toBe(of('signed'));
});

test('letters to staff say how long their link works', () => {
  const about = 'coordinator';
  const of = (template: Template, locale: Locale) =>
    renderLetter(template, facts(locale, { about })).text;
  expect(of('staff-invitation', 'ar')).toContain('٧ أيّام');
  expect(of('staff-sign-in', 'ar').match(/١٠ دقائق/g)).toHaveLength(2);
  expect(of('staff-reset', 'ar')).toContain('لساعة واحدة');
  expect(of('staff-reset', 'fr')).toContain('1 heure.');
});

test('an invitation says the role in words, a notice what was changed, and neither is written without', () => {
  const of = (template: Template, about?: LetterFacts['about']) =>
    renderLetter(template, facts('en', { about })).text;
  expect(of('staff-invitation', 'volunteer')).toContain('note what happens at the booth');
  expect(of('staff-changed', 'recovery-codes')).toContain('The earlier ones no longer work.');
  expect(() => of('staff-invitation')).toThrow(LetterIncomplete);
  expect(() => of('staff-invitation', 'password')).toThrow(LetterIncomplete);
  expect(() => of('staff-changed')).toThrow(LetterIncomplete);
});

test('an offer says until when it is kept, and is not written without', () => {
  const { text } = renderLetter('staff-shift-offer', facts('en'));
  expect(text).toContain('kept for you until Tuesday 10 December, 20:00');
  const shift = { ...exampleShift('en'), answerUntil: null };
  expect(() => renderLetter('staff-shift-offer', facts('en', { shift }))).toThrow(LetterIncomplete);
});

test('moved work is told in numbers, also of a kind that has no word here', () => {
  const work = { moved: [...exampleWork.moved, { kind: 'insertion-order', count: 4 }] };
  const { text } = renderLetter('staff-work-moved', facts('en', { work }));
  for (const told of ['3 events', '2 venues', '4 things more']) expect(text).toContain(told);
  expect(() => renderLetter('staff-work-moved', facts('en', { work: undefined }))).toThrow(
    LetterIncomplete,
  );
});

describe('who has an event', () => {
  const told = (about: 'incident' | 'suggested', changes: Partial<LetterFacts['news']> = {}) =>
    renderLetter(
      `staff-event-${about}`,
      facts('en', { news: { ...exampleNews('en'), ...changes } }),
    );

  test('is told of an incident what it was, and when; the subject and what shows beside it say nothing of it', () => {
    const { subject, text, html } = told('incident');
    expect(text).toContain('What: A lost child');
    expect(text).toMatch(/When: .*17 December.*12:05/);
    expect(text).toMatch(/came only .*15:40: the phone had no network/);
    expect(subject + html.slice(0, html.indexOf('<h1'))).not.toMatch(/incident|child|Riverside/i);
  });

  test('is not told that it was late where it was not, nor when where nobody knows', () => {
    const incident = { ...exampleNews('en').incident!, isLate: false };
    expect(told('incident', { incident }).text).not.toContain('no network');
    const { text } = told('incident', { incident: { ...incident, happened: null } });
    expect(text).toContain('When: not known');
    expect(text).toMatch(/It came .*15:40/);
  });

  test('is told of a kind of incident that has no word here that it is something else', () => {
    const incident = { ...exampleNews('en').incident!, category: 'fire' };
    expect(told('incident', { incident }).text).toContain('What: Something else');
  });

  test('is told what the venue suggests, or that it left a remark', () => {
    expect(told('suggested').text).toMatch(/suggests instead:\n+.*19 December/);
    expect(told('suggested', { suggestions: [] }).text).toContain('It has left a remark');
  });
});

test('what goes on into another day says which, in letters to venues and to staff', () => {
  const late = { starts: '2030-11-30T20:30', ends: '2030-12-01T01:00' };
  const over = /Saturday 30 November, 20:30, until Sunday 1 December, 01:00\./;
  const event = { ...exampleEvent('en'), times: [late] };
  const shift = { ...exampleShift('en'), ...late };
  const news = { ...exampleNews('en'), times: [late] };
  const agreed = exampleAgreed('en');
  const days = [{ ...agreed.agreed[0]!, ...late }];
  const changed = { event, shift, news, agreed: { ...agreed, agreed: days } };
  const text = (template: Template, about?: LetterFacts['about']) =>
    renderLetter(template, facts('en', { ...changed, about })).text;
  expect(text('venue-asked', 'first')).toMatch(over);
  expect(text('venue-agreed', 'agreed')).toMatch(over);
  expect(text('staff-shift-tomorrow')).toMatch(over);
  expect(text('staff-event-declined')).toMatch(over);
});

describe('a partner', () => {
  const pins = exampleAnswer('en').lines[0]!;
  const answered = (
    about: LetterFacts['about'],
    line: Partial<typeof pins> = {},
    { locale = 'en', ...changes }: Partial<Answer> & { readonly locale?: Locale } = {},
  ) => {
    const lines = [{ ...pins, names: exampleAnswer(locale).lines[0]!.names, ...line }];
    const answer = { ...exampleAnswer(locale), lines, ...changes };
    return renderLetter('partner-answered', facts(locale, { about, answer }));
  };

  test('reads of a whole yes how many pieces, of a part how many of how many and why', () => {
    const whole = answered('approved', { approved: 50 }, { reason: null });
    expect(whole.subject).toBe('Your request 12 is approved');
    expect(whole.text).toContain('all of request 12 of Example School:\n\nPin: 50 pieces\n\n');
    expect(whole.text).not.toContain('The campaign writes');
    const part = answered('approved');
    expect(part.subject).toBe('Part of your request 12 is approved');
    expect(part.text).toContain('Pin – asked for: 50, approved: 40');
    expect(part.text).toContain('The campaign writes: The rest follows next month.');
    expect(part.text).toContain('Needed by: 17 December 2030');
  });

  test('reads of a no what was asked for and why, and no day', () => {
    const { subject, text } = answered('declined', { approved: 0 });
    expect(subject).toBe('Your request 12 cannot be met');
    expect(text).toContain('Pin: 50 pieces');
    expect(text).toContain('The campaign writes: The rest follows next month.');
    expect(text).not.toContain('Needed by');
  });

  test('reads what counts now where the answer has changed, and where nothing is left of it', () => {
    expect(answered('changed').text).toContain('Pin – asked for: 50, approved: 40');
    const { subject, text } = answered('changed', { approved: 0 });
    expect(subject).toBe('A new answer to your request 12');
    expect(text).toContain('None of this can be given:\n\nPin: 50 pieces');
  });

  test('reads how much has left now, and is asked to sign for it', () => {
    const { subject, text } = answered('sent', { sent: 1 });
    expect(subject).toBe('Something of your request 12 is on its way');
    expect(text).toContain('Pin: 1 piece\n');
    expect(text).toContain('count it and sign for it, behind the link that you were given');
    expect(text).not.toContain('The campaign writes');
    expect(() => answered('sent', { sent: undefined })).toThrow(LetterIncomplete);
  });

  test('reads numbers and languages as its own language writes them', () => {
    const arabic = answered('sent', { language: 'fr', sent: 2 }, { locale: 'ar' }).text;
    expect(arabic).toContain('رقم ١٢ ');
    expect(arabic).toContain('دبّوس، الفرنسية: قطعتان\n');
    expect(answered('sent', { sent: 1_005 }, { locale: 'ar' }).text).toContain('١٬٠٠٥ قطع\n');
    const french = answered('sent', { language: 'ar', sent: 2 }, { locale: 'fr' }).text;
    expect(french).toContain('Badge, arabe\u00a0: 2 pièces\n');
    const million = answered('declined', { asked: 2_000_000 }, { locale: 'fr' }).text;
    expect(million).toMatch(/2\s000\s000 de pièces/);
  });

  test('is given no link, whatever is told', () => {
    for (const about of aboutsOf('partner-answered'))
      expect(answered(about).html + answered(about).text).not.toContain('https:');
  });

  test('reads a reason as it was typed, never as markup', () => {
    const { html, text } = answered('approved', {}, { reason: '<b>{{n}}</b> $t(x)' });
    expect(html).toContain('<bdi>&lt;b>{{n}}&lt;/b> $t(x)</bdi>');
    expect(text).toContain('<b>{{n}}</b> $t(x)');
  });

  test('is written nothing where it is not said what happened', () => {
    for (const about of [undefined, 'first'] as const)
      expect(() => answered(about)).toThrow(LetterIncomplete);
    expect(() =>
      renderLetter('partner-answered', facts('en', { about: 'sent', answer: undefined })),
    ).toThrow(LetterIncomplete);
  });
});

const withCode = (['pledge-code', 'staff-sign-in'] as const).flatMap((template) =>
  locales.map((locale) => ({ template, locale })),
);

describe.each(withCode)('the code of $template in $locale', ({ template, locale }) => {
  const { subject, html, text } = renderLetter(template, facts(locale));

  test('is not where a locked screen shows it', () => {
    const [shown, rest] = [text.slice(0, 120), text.slice(120)];
    expect(subject + shown).not.toMatch(/[0-9٠-٩]{2}/);
    expect(rest).toContain('\n048215\n');
    const visible = html.slice(html.indexOf('<body')).replaceAll(/<[^>]*>/g, '');
    // The line beside the subject is as long as programs show, whatever it is filled with.
    expect(visible.search(/[0-9]{6}/)).toBeGreaterThan(200);
  });

  test('is six digits read from left to right, and one word when it is copied', () => {
    const box = /<bdi dir="ltr"[^>]*>(.*?)<\/bdi>/.exec(html)![1]!;
    expect(box.replaceAll(/<[^>]*>/g, '')).toBe('048215');
    expect(html).not.toContain('letter-spacing');
  });
});

test('what was withdrawn without having counted is not said to have counted', () => {
  const texts = [true, false].map(
    (hadCounted) => renderLetter('withdrawn', facts('en', { hadCounted })).text,
  );
  expect(texts[0]).toContain('It no longer counts.');
  expect(texts[1]).toContain('It did not count yet');
});
