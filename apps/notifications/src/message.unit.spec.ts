import { locales, translator, type Locale } from '@blueheart/i18n';
import { isFullMatrix, readMail } from '@blueheart/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import nodemailer from 'nodemailer';
import { aboutsOf, type Template } from './letter.rules.js';
import { FormMessage } from './message.js';
import type { Entries } from './templates/blanks.js';
import { formLetter, type LetterKind } from './templates/form-letter.js';
import {
  exampleAgreed,
  exampleAnswer,
  exampleEvent,
  exampleNews,
  exampleShift,
  exampleWork,
} from './templates/example-event.js';
import { LetterIncomplete, renderLetter, templates } from './templates/index.js';
import { invitationText } from './templates/invitation.js';

/* A filled form is, to whoever reads it, the letter as it would be written and wrapped by itself. */

const everyText = (Object.keys(templates) as Template[]).flatMap((template) =>
  aboutsOf(template).map((about) => ({ template, about })),
);
const everyKind = everyText.flatMap(({ template, about }) =>
  locales.map((locale): LetterKind => {
    const page = `https://pledge.example.org/${locale}/hearts?a=1&b="2"`;
    const campaign = 'القلب <الأزرق> & {{name}} “Hearts”';
    const controller = 'Association "Exemple" = & Cie';
    return {
      template,
      locale,
      page,
      campaign,
      controller,
      hadCounted: true,
      about,
      event: exampleEvent(locale),
      shift: exampleShift(locale),
      work: exampleWork,
      answer: exampleAnswer(locale),
      news: exampleNews(locale),
      agreed: exampleAgreed(locale),
      desk: 'https://pledge.example.org/desk',
      named: true,
      hasMine: true,
    };
  }),
);
const from = { name: 'Cœur bleu, "القلب"', address: 'hello@example.org' };
const token = '019aa1f0-5f6e-7c3a-9b1e-2f6d8c4b7a90.mJ8vQ2xL5nR7tY0wE3uI6oP9aS1dF4gH_kZcXvBnM-Q';
const addressed = {
  to: 'ada@example.org',
  messageId: '<019aa1f0-5f6e-7c3a@example.org>',
  date: new Date('2026-11-28T09:00:00Z'),
};

const nasty = [
  'Ada',
  '<b>x</b> {{campaign}} $t(notifications:letter.why) $& $1',
  `"quoted" & 'quoted' & &amp; &lt;`,
  '= =3D =20 =\u00a0=',
  '.',
  '..stuffed',
  '--=_letter--',
  'From Ada',
  '👩‍👩‍👧‍👦 🇱🇧',
  'مُنَى الشِّدياقيّ',
  'Զանգակ Դավթյան',
  `${'Very long '.repeat(11)}name`,
  'ـ'.repeat(120),
  'trailing space\u00a0',
  '\ue0000\ue001 \uffff',
];

const entriesWith = (name: string): Entries => ({
  name: () => name,
  confirm: () => token,
  notMe: () => `${token}n`,
  mine: () => `${token}m`,
  desk: () => `${token}d`,
  answer: () => `${token}a`,
  shift: () => `${token}s`,
  digit1: () => '0',
  digit2: () => '4',
  digit3: () => '8',
  digit4: () => '2',
  digit5: () => '1',
  digit6: () => '5',
});

/** Written by itself, and wrapped by the mail library. */
async function plainly(kind: LetterKind, name: string, to = addressed.to) {
  const { template, locale, page } = kind;
  const link =
    (path: string, end = '') =>
    () =>
      `${page}/${path}?t=${token}${end}`;
  const { subject, html, text } = renderLetter(template, {
    ...kind,
    name,
    code: () => '048215',
    links: {
      page: () => page,
      confirm: link('confirm'),
      notMe: link('not-me', 'n'),
      mine: link('my-pledge', 'm'),
      privacy: () => `${page}/privacy`,
      answer: link('answer', 'a'),
      shift: link('shift', 's'),
      today: () => kind.desk,
      event: (id) => `${kind.desk}/schedule/events/${id}`,
      desk: (door) => `${kind.desk}/${door}#${token}d`,
    },
  });
  const headers = {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': locale,
  };
  const { messageId, date } = addressed;
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const mail = {
    from,
    to: { name: '', address: to },
    subject,
    html,
    text,
    messageId,
    date,
    headers,
  };
  const { message, envelope } = await transport.sendMail(mail);
  return { envelope, mail: await read(message as Buffer) };
}

/** As far as the reader sees it: the boundary is the sender's choice, and the parser adds a line to some encodings. */
async function read(content: Buffer) {
  const mail = await readMail(content, []);
  const headers: Record<string, string | undefined> = {
    ...mail.headers,
    'content-type': mail.headers['content-type']?.split(';')[0],
  };
  return { ...mail, headers, html: mail.html.trimEnd(), text: mail.text.trimEnd() };
}

/** Every name meets a third of the letters, in turns; with all that is asked for, all of them. */
const inTurns = everyKind.map((kind, turn) => ({
  ...kind,
  kind,
  met: nasty.filter((_, at) => isFullMatrix || (at + turn) % 3 === 0),
}));

describe.each(inTurns)('$template ($about) in $locale', ({ kind, met }) => {
  const form = new FormMessage(formLetter(kind), from);

  test.each(met)('is the same letter to %j', async (name) => {
    const { content, envelope } = form.fill(entriesWith(name), addressed);
    const plain = await plainly(kind, name);
    expect(await read(content)).toEqual(plain.mail);
    expect(envelope).toEqual(plain.envelope);
  });

  test('has short lines of ASCII, and no line break but CRLF', () => {
    for (const name of met) {
      const lines = form
        .fill(entriesWith(name), addressed)
        .content.toString('latin1')
        .split('\r\n');
      expect(lines.filter((line) => !/^[\x20-\x7e\t]{0,78}$/.test(line))).toEqual([]);
    }
  });
});

test('is the same letter whatever the name', async () => {
  const [kind] = everyKind;
  const form = new FormMessage(formLetter(kind!), from);
  // What greets is one line without surrounding space; nothing in it is a control character.
  const name = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 60 })
    .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text) && text.trim() !== '');
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const { content } = form.fill(entriesWith(text), addressed);
      expect(await read(content)).toEqual((await plainly(kind!, text)).mail);
    }),
  );
});

test.each(['ada@jõgeva.ee', 'ädä@jõgeva.ee', 'ädä@example.org', "o'hara+1/2=x@example.org"])(
  'goes to %s as the mail library would send it',
  async (to) => {
    const [kind] = everyKind;
    const form = new FormMessage(formLetter(kind!), from);
    const filled = form.fill(entriesWith('Ada'), { ...addressed, to });
    const plain = await plainly(kind!, 'Ada', to);
    expect(filled.envelope).toEqual(plain.envelope);
    expect((await read(filled.content)).headers['to']).toBe(plain.mail.headers['to']);
  },
);

test('a campaign whose title holds a mark is written without it', () => {
  const [kind] = everyKind;
  const { html } = formLetter({ ...kind!, campaign: 'He\ufdd0arts' });
  expect(html.filter((piece) => typeof piece === 'string').join('')).toContain('Hearts');
});

describe('an invitation', () => {
  const calendar = {
    method: 'request' as const,
    uid: '01890000-0000-7000-8000-000000000001',
    sequence: 2,
    changedAt: '2026-11-28T09:00:00.000Z',
    startsAt: '2030-12-17T08:00:00.000Z',
    endsAt: '2030-12-17T12:00:00.000Z',
    address: 'Corniche, 1st floor; left',
    isSettled: true,
  };
  const between = {
    organizer: { name: 'القلب "الأزرق"', address: 'hello@example.org' },
    attendee: `${'very-long-'.repeat(6)}ada@example.org`,
    at: new Date('2026-11-28T09:00:00Z'),
  };
  const shift = (
    locale: Locale,
    changes: Partial<typeof calendar> | { method: 'cancel' } = {},
  ) => ({
    ...exampleShift(locale),
    calendar: { ...calendar, ...changes },
  });

  /** The parts that are in base64, with their types. */
  const inBase64 = (content: Buffer) =>
    content
      .toString('latin1')
      .split('\r\n--=_')
      .map((part) => part.split('\r\n\r\n'))
      .filter(([head]) => head!.includes('base64'))
      .map(([head, lines]) => [
        /Content-Type: ([\w/]+)/.exec(head!)?.[1],
        Buffer.from(lines!, 'base64').toString('utf8'),
      ]);

  /** The letter as a mail program takes it apart. */
  async function received(facts: ReturnType<typeof shift>, locale: Locale) {
    const [kind] = everyKind.filter((one) => one.template === 'staff-shift-on');
    const { calendar: told, ...rest } = facts;
    const letter = formLetter({ ...kind!, locale, shift: rest, calendar: told.method });
    const invitation = invitationText(facts, locale, between);
    const { content } = new FormMessage(letter, from).fill(
      entriesWith('Ada'),
      addressed,
      invitation,
    );
    return { content, mail: await read(content), invitation: invitation! };
  }

  test.each(locales)(
    'reaches the calendar of its reader as a form of the letter and as a file (%s)',
    async (locale) => {
      const { mail, content, invitation } = await received(shift(locale), locale);
      const parts = inBase64(content);
      expect(parts).toEqual([
        ['text/calendar', invitation],
        ['application/ics', invitation],
      ]);
      expect(content.toString('latin1')).toContain(
        'Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n',
      );
      expect(mail.text).toContain(translator(locale)('shiftletters:on.toDo').slice(0, 20));
      for (const line of content.toString('latin1').split('\r\n'))
        expect(line.length).toBeLessThan(79);
    },
  );

  test.each(locales)('is read by two programs as it was meant (%s)', async (locale) => {
    const { invitation } = await received(shift(locale), locale);
    const root = new ICAL.Component(ICAL.parse(invitation) as unknown[]);
    expect(root.getFirstPropertyValue('method')).toBe('REQUEST');
    const event = new ICAL.Event(root.getFirstSubcomponent('vevent')!);
    const [other] = Object.values(nodeIcal.sync.parseICS(invitation)).filter(
      (part): part is VEvent => part?.type === 'VEVENT',
    );
    const summary = translator(locale)('calendar:shift', {
      role: translator(locale)('shiftletters:roles.booth'),
      what: translator(locale)('calendar:kinds.booth', {
        venue: exampleShift(locale).venue[locale],
      }),
    });
    expect([
      event.uid,
      event.sequence,
      event.summary,
      event.startDate.toJSDate().toISOString(),
    ]).toEqual([calendar.uid, 2, summary, calendar.startsAt]);
    expect([
      other!.uid,
      Number(other!.sequence),
      other!.summary,
      other!.start.toISOString(),
    ]).toEqual([calendar.uid, 2, summary, calendar.startsAt]);
    expect(event.location).toContain(calendar.address);
    expect(event.organizer).toBe('mailto:hello@example.org');
    expect(event.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
      `mailto:${between.attendee}`,
    ]);
  });

  test('that is taken back says so, and one that is not settled yet says that', async () => {
    const cancelled = await received(shift('en', { method: 'cancel' }), 'en');
    expect(cancelled.content.toString('latin1')).toContain('method=CANCEL\r\n');
    expect(cancelled.invitation).toContain('METHOD:CANCEL\r\n');
    expect(cancelled.invitation).toContain('STATUS:CANCELLED\r\n');
    const open = await received(shift('en', { isSettled: false }), 'en');
    expect(open.invitation).toContain('STATUS:TENTATIVE\r\n');
  });

  test('that is missing keeps its letter from being sent', () => {
    const [kind] = everyKind.filter((one) => one.template === 'staff-shift-on');
    const form = new FormMessage(formLetter({ ...kind!, calendar: 'request' }), from);
    expect(() => form.fill(entriesWith('Ada'), addressed)).toThrow(LetterIncomplete);
  });
});
