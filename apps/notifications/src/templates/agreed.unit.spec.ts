import { locales } from '@blueheart/i18n';
import ICAL from 'ical.js';
import { agreedText } from './agreed.js';
import { exampleAgreed } from './example-event.js';

const organizer = { name: 'Hearts "R" Us', address: 'letters@example.org' };
const at = new Date('2030-12-01T09:00:00Z');

test.each(locales)(
  'what is agreed is in a calendar as it is in the campaign’s own, and asks for no reply (%s)',
  (locale) => {
    const facts = { ...exampleAgreed(locale), address: 'Port Road' };
    const text = agreedText(facts, locale, { organizer, at });
    const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(root.getFirstPropertyValue('method')).toBe('PUBLISH');
    const events = root.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
    expect(
      events.map(({ uid, sequence, startDate }) => [
        uid,
        sequence,
        startDate.toJSDate().toISOString(),
      ]),
    ).toEqual(
      facts.agreed.map(({ uid, sequence, startsAt }) => [
        uid,
        sequence,
        new Date(startsAt).toISOString(),
      ]),
    );
    expect(events[0]!.location).toContain('Port Road');
    expect(events[0]!.summary).toBeTruthy();
    expect(text).toContain('STATUS:CONFIRMED');
    expect(text).not.toMatch(/ATTENDEE|RSVP/);
  },
);
