import type { CampaignEvent } from '../../api/contract.js';
import { eventsFile } from './file.rules.js';

const event = (starts: string, parts: object = {}) =>
  ({
    starts,
    ends: '2026-12-05T19:00',
    startsAt: `${starts}:00+02:00`,
    expectedVisitors: null,
    ...parts,
  }) as CampaignEvent;

test('events are a table, the earliest first, and no name is a formula', () => {
  const later = event('2026-12-05T16:00', { expectedVisitors: 1_200 });
  const text = eventsFile(['Begins', 'Ends'], [later, event('2026-12-05T10:00')], ({ starts }) => ({
    event: starts.endsWith('16:00') ? '=1+1' : 'Talk, with questions',
    place: '\u2068Level 2\u2069, Dora',
    state: 'Draft',
  }));
  expect(text.split('\r\n')).toEqual([
    '\ufeffBegins,Ends',
    '2026-12-05 10:00,2026-12-05 19:00,"Talk, with questions","Level 2, Dora",Draft,',
    '2026-12-05 16:00,2026-12-05 19:00,\'=1+1,"Level 2, Dora",Draft,1200',
    '',
  ]);
});
