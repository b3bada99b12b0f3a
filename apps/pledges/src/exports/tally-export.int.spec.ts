import type { Locale } from '@blueheart/i18n';
import { newId } from '@blueheart/sealing';
import { csvLine } from '@blueheart/tables';
import { PledgeStates, askOf } from '../pledge-states.fixture.js';
import { PledgesAlone } from '../pledges.fixture.js';
import { PledgesService } from '../pledges.service.js';
import { TallyService } from '../tally/tally.service.js';
import { tallyExportSchema, type TallyExportAsked } from './tally-export.schema.js';
import { TallyExport } from './tally-export.service.js';

const slug = 'blue-heart-lebanon';
const by = { kind: 'staff', id: newId() } as const;

let system: PledgesAlone;
let states: PledgeStates;
beforeAll(async () => {
  system = await PledgesAlone.start();
  states = new PledgeStates(system);
  await states.confirmed('ada@example.org');
  await states.confirmed('bela@example.org');
  await states.pending('cleo@example.org');
  // A code that nobody registered may be anything that somebody typed.
  await system.get(PledgesService).sign({ ...askOf('dina@example.org'), source: 'somebody-typed' });
  await system.sql(`
    insert into pledges.tally_entries (campaign, pledge, delta, tier, reason, governorate, locale, source, day)
    select campaign, id, 1, 'confirmed', 'confirmed', '', 'ar', source, '2026-01-02'
    from pledges.pledges where source is not null`);
  while ((await system.get(TallyService).countStep()) > 0);
});
afterAll(() => system.stop());

const asked = (part: TallyExportAsked['by'], locale: Locale = 'en'): TallyExportAsked => ({
  ...tallyExportSchema.parse({ by: part }),
  locale,
});
const file = async (part: TallyExportAsked['by'], locale: Locale = 'en') => {
  const { name, told, headings, rows } = await system
    .get(TallyExport)
    .file(slug, asked(part, locale), by);
  return { name, told, text: [headings, ...rows].map(csvLine).join('') };
};

test('the count by governorate names all of the campaign, then those who named none', async () => {
  const { name, text } = await file('governorate');
  const lines = text.split('\r\n');
  expect(name).toMatch(/^blue-heart-lebanon-tally-by-governorate-\d{4}-\d\d-\d\d$/);
  expect(lines[0]).toBe('Governorate,Code of the governorate,Confirmed,Witnessed,Tallied');
  expect(lines).toContain('Baalbek-Hermel,LB-BH,0,0,0');
  expect(lines).toContainEqual(expect.stringMatching(/,LB-AS,2,0,0$/));
  expect(lines.slice(-2)).toEqual(['None given,,1,0,0', '']);
});

test('days are in order, and headings and names in the language of whoever asks', async () => {
  const days = (await file('day', 'ar')).text.split('\r\n').slice(1, -1);
  expect(days).toEqual(['2026-01-02,1,0,0', expect.stringMatching(/^\d{4}-\d\d-\d\d,2,0,0$/)]);
  const { text, told } = await file('language', 'fr');
  expect(text).toContain('\r\nanglais,en,2,0,0\r\n');
  expect(told).toContain('Langue');
});

test('what somebody typed as a source is told as one number with all others', async () => {
  const { text } = await file('source');
  expect(text).toContain('\r\nClipboard,clipboard,0,0,0\r\n');
  expect(text).toContain('\r\nNone given,,2,0,0\r\nOther sources,,1,0,0\r\n');
  expect(text).not.toContain('somebody-typed');
});

test('each file is noted with how many rows it has; what cannot be noted is not told', async () => {
  const notes = async () => (await system.announced('ActionAudited')).at(-1);
  await file('language');
  expect(await notes()).toEqual({
    actor: by,
    action: 'export.download',
    object: { kind: 'export', id: 'tally' },
    campaign: slug,
    after: { ...asked('language'), rows: 3 },
  });
  await system.withoutNotes(async () => {
    await expect(file('day')).rejects.toThrow('no_notes');
  });
});

test('of another campaign nothing is told', async () => {
  await system.anotherCampaign('second');
  const { rows } = await system.get(TallyExport).file('second', asked('day'), by);
  expect(rows).toEqual([]);
  await expect(system.get(TallyExport).file('third', asked('day'), by)).rejects.toMatchObject({
    code: 'no-such-campaign',
  });
});
