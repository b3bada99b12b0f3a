import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** What a program makes of one entry. */
export interface Read {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly place: string;
  readonly starts: string;
  readonly ends: string;
  readonly status: string;
  readonly stamp: string;
  readonly changed: string;
}

/** As ical.js reads it (Thunderbird's parser). Throws where it is no calendar. */
export function byIcalJs(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name);
    const moment = (name: string) => (value(name) as ICAL.Time).toJSDate().toISOString();
    return {
      uid: String(value('uid')),
      sequence: Number(value('sequence')),
      title: String(value('summary')),
      place: String(value('location')),
      starts: moment('dtstart'),
      ends: moment('dtend'),
      status: String(value('status')),
      stamp: moment('dtstamp'),
      changed: moment('last-modified'),
    };
  });
}

/** As node-ical reads it, which shares no code with the other. */
export function byNodeIcal(text: string): Read[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) => {
    if (!part || part.type !== 'VEVENT') return [];
    return [
      {
        uid: part.uid,
        sequence: Number(part.sequence),
        title: plain(part.summary),
        place: plain(part.location),
        starts: part.start.toISOString(),
        ends: part.end!.toISOString(),
        status: String(part.status),
        stamp: part.dtstamp.toISOString(),
        changed: part.lastmodified!.toISOString(),
      },
    ];
  });
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : (value as { val: string }).val;
}

/** What khal, a calendar program, lists of it between two days, in Beirut; one line an entry. */
export async function byKhal(text: string, from: string, until: string): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'blue-heart-khal-'));
  try {
    const calendar = join(home, 'calendar');
    await mkdir(calendar);
    // A folder of calendars has one entry a file.
    for (const [at, entry] of entriesOf(text).entries())
      await writeFile(join(calendar, `${at}.ics`), entry);
    const config = join(home, 'config');
    await writeFile(config, configOf(home, calendar));
    const format = '{start-date} {start-time}-{end-time} {title} @ {location} [{status}]';
    const { stdout } = await promisify(execFile)(
      'khal',
      ['-c', config, 'list', '--notstarted', '--day-format', '', '--format', format, from, until],
      { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', HOME: home, XDG_DATA_HOME: home } },
    );
    return stdout.split('\n').flatMap((line) => line.replace(' ]', ']').trim() || []);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function entriesOf(text: string): string[] {
  const [head = ''] = text.split('BEGIN:VEVENT');
  const entries = text.match(/BEGIN:VEVENT[^]*?END:VEVENT\r\n/g) ?? [];
  return entries.map((entry) => `${head}${entry}END:VCALENDAR\r\n`);
}

function configOf(home: string, calendar: string): string {
  return `[calendars]
[[campaign]]
path = ${calendar}
[default]
default_calendar = campaign
[sqlite]
path = ${home}/khal.db
[locale]
local_timezone = Asia/Beirut
default_timezone = Asia/Beirut
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`;
}
