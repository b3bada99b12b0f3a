import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCopy, mistakes, mistakesIn, place, shipped } from './mistakes.fixture.js';
import { RolloutError } from './problems.js';
import { readRollout } from './read-rollout.js';

describe('a mistake in a roll-out is told with its file, line and column', () => {
  test('a goal that is not greater than the one before', () => {
    expect(mistakes(['campaign.yaml', '10000, 20000', '4000, 20000'])).toEqual([
      `${place('campaign.yaml', '10000')} goals.2: expected a number greater than 5000, found 4000`,
    ]);
  });

  test('a value of another type', () => {
    expect(mistakes(['campaign.yaml', 'slug: blue-heart-lebanon', 'slug: 7'])).toEqual([
      `${place('campaign.yaml', 'blue-heart-lebanon')} slug: expected text, found 7`,
    ]);
  });

  test('a missing key, at its parent', () => {
    expect(mistakes(['campaign.yaml', 'address: https://www.wikipedia.org/', '{}'])).toEqual([
      `${place('campaign.yaml', 'exit:')} exit.address: expected an address that begins with https://, found nothing`,
    ]);
  });

  test('a missing key of the whole file, at its first line', () => {
    const [mistake] = mistakes(['campaign.yaml', 'country: LB\n', '']);
    expect(mistake).toMatch(/^campaign\.yaml:\d+:1 country: expected text, found nothing$/);
  });

  test('an unknown key, at the key, with the nearest known one', () => {
    expect(mistakes(['campaign.yaml', 'closesAt: null', 'closesAt: null\ncloseAt: null'])).toEqual([
      'campaign.yaml:13:1 closeAt: expected a known key (nearest: "closesAt"), found "closeAt"',
    ]);
  });

  test('an unknown key that resembles none, with all that are known', () => {
    expect(
      mistakes(['brand/brand.yaml', 'heart: heart.svg', 'heart: heart.svg\nzzzzzzzz: 1']),
    ).toEqual(['brand/brand.yaml:6:1 zzzzzzzz: expected one of heart, colours, found "zzzzzzzz"']);
  });

  test('a text that one language lacks', () => {
    expect(mistakes(['items.yaml', '      fr: Pin’s Cœur bleu\n', ''])).toEqual([
      `${place('items.yaml', 'name:')} items.0.name.fr: expected text, found nothing`,
    ]);
  });

  test('a text in a language that the campaign does not speak', () => {
    const problems = mistakes(['campaign.yaml', 'locales: [ar, fr, en]', 'locales: [ar, fr]']);
    expect(problems).toContain(
      `${place('items.yaml', 'en: Blue heart pin')} items.0.name.en: expected one of ar, fr, found "en"`,
    );
  });

  test('a default language that the campaign does not speak', () => {
    expect(
      mistakes([
        'campaign.yaml',
        'locales: [ar, fr, en]\ndefaultLocale: ar',
        'locales: [fr, en]\ndefaultLocale: ar',
      ]),
    ).toContain(
      `${place('campaign.yaml', 'ar\n')} defaultLocale: expected one of the campaign's locales (fr, en), found "ar"`,
    );
  });

  test('a translation with another number of paragraphs', () => {
    const paragraph =
      '          - متى استُعملت إحدى الوسائل المذكورة في القانون، فلا اعتبار لموافقة الضحية.\n';
    const twice = mistakes(['information/law.yaml', paragraph, paragraph + paragraph]);
    expect(twice).toHaveLength(2);
    expect(twice[0]).toMatch(
      /^information\/law\.yaml:\d+:\d+ text\.fr\.sections\.1\.paragraphs: expected 2 entries, as in the other languages, found a list of 1$/,
    );
  });

  test('a code used twice', () => {
    expect(mistakes(['items.yaml', 'code: clipboard', 'code: pin'])).toEqual([
      `${place('items.yaml', 'clipboard\n')} items.1.code: expected a value of its own (entry 1 of the list has it already), found "pin"`,
    ]);
  });

  test('a district code used in two governorates', () => {
    expect(mistakes(['regions.yaml', 'code: koura', 'code: akkar'])).toEqual([
      `${place('regions.yaml', 'koura')} governorates.1.districts.2.code: expected a value of its own (LB-AK has a district of this code), found "akkar"`,
    ]);
  });

  test('a tile used twice', () => {
    expect(mistakes(['regions.yaml', '{ column: 1, row: 4 }', '{ column: 1, row: 3 }'])).toEqual([
      expect.stringMatching(
        /^regions\.yaml:\d+:5 governorates\.7\.tile: expected a tile that no other/,
      ),
    ]);
  });

  test('a parent that is no governorate', () => {
    expect(mistakes(['regions.yaml', 'parent: LB-JL', 'parent: LB-XX'])).toEqual([
      `${place('regions.yaml', 'LB-JL\n    name')} governorates.2.parent: expected the code of another governorate, found "LB-XX"`,
    ]);
  });

  test('a venue in a governorate that does not exist', () => {
    const [mistake, ...others] = mistakes([
      'venues.yaml',
      'governorate: null',
      'governorate: LB-BE',
    ]);
    expect(others).toEqual([]);
    expect(mistake).toContain(
      `${place('venues.yaml', 'null')} venues.0.governorate: expected null or a governorate of regions.yaml (LB-AK, `,
    );
  });

  test('a time zone that does not exist', () => {
    expect(mistakes(['campaign.yaml', 'zone: Asia/Beirut', 'zone: Asia/Berytus'])).toEqual([
      `${place('campaign.yaml', 'Asia/Beirut')} zone: expected an IANA time zone, such as Asia/Beirut, found "Asia/Berytus"`,
    ]);
  });

  test('a wall time that does not exist on the day the clock goes forward at midnight', () => {
    const [mistake, ...others] = mistakes([
      'campaign.yaml',
      'opensAt: 2011-12-17T00:00:00+02:00',
      'opensAt: 2026-03-29T00:30:00+02:00',
    ]);
    expect(others).toEqual([]);
    expect(mistake).toContain(
      'opensAt: expected a time as clocks in Asia/Beirut show it (2026-03-29T01:30:00+03:00 is that instant)',
    );
  });

  test('a campaign that closes before it opens', () => {
    const [mistake] = mistakes([
      'campaign.yaml',
      'closesAt: null',
      'closesAt: 2011-12-16T00:00:00+02:00',
    ]);
    expect(mistake).toContain(
      'closesAt: expected a time after opensAt (2011-12-17T00:00:00+02:00)',
    );
  });

  test('a date that does not exist', () => {
    const verified = 'verified: { by: Rima Haddad, on: 2026-02-30 }';
    expect(mistakes(['help-lines.yaml', '    verified: null', `    ${verified}`])).toEqual([
      expect.stringContaining(
        'helpLines.0.verified.on: expected a date such as 2011-12-17, found "2026-02-30"',
      ),
    ]);
  });

  test('a country that does not exist', () => {
    expect(mistakes(['campaign.yaml', 'country: LB', 'country: XQ'])).toEqual([
      `${place('campaign.yaml', 'LB')} country: expected a country of ISO 3166-1, such as LB, found "XQ"`,
    ]);
  });

  test('a controller that is no placeholder and cannot be written to', () => {
    expect(mistakes(['campaign.yaml', 'placeholder: true', 'placeholder: false'])).toEqual([
      expect.stringContaining(
        'controller.contact: expected an e-mail address, as this is no placeholder',
      ),
    ]);
  });

  test('a help line verified without a number', () => {
    const kafa =
      'source: kafa.org.lb/en/node/176; number and purpose to be confirmed\n    verified: ';
    expect(
      mistakes(['help-lines.yaml', `${kafa}null`, `${kafa}{ by: Rima Haddad, on: 2026-02-20 }`]),
    ).toEqual([
      expect.stringContaining('helpLines.3.verified: expected null, as a line without a number'),
    ]);
  });

  test('a version of the pledge left out', () => {
    expect(mistakes(['pledge.yaml', 'version: 1', 'version: 2'])).toEqual([
      `${place('pledge.yaml', '1\n')} versions.0.version: expected 1, as versions count from 1 without a gap, found 2`,
    ]);
  });

  test('a text with a control that turns the line around', () => {
    expect(mistakes(['campaign.yaml', 'en: Pledge', 'en: "Pledge\\u202e"'])).toEqual([
      expect.stringContaining(
        'neutralTitle.en: expected one paragraph without line breaks or control',
      ),
    ]);
  });

  test('a drawing that is not there, and one with a script', () => {
    expect(mistakes(['brand/brand.yaml', 'heart.svg', 'hearts.svg'])).toEqual([
      `${place('brand/brand.yaml', 'heart.svg')} heart: expected the name of a file in the brand folder, found "hearts.svg"`,
    ]);
    expect(mistakes(['brand/heart.svg', '</svg>', '<script>1</script></svg>'])).toEqual([
      expect.stringContaining(
        'heart: expected a drawing without scripts or references to other files',
      ),
    ]);
  });

  test('YAML that cannot be read', () => {
    const problems = mistakes(['channels.yaml', 'kind: outdoor', 'kind: [outdoor']);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatch(/^channels\.yaml:\d+:\d+: expected well-formed YAML, found /);
  });

  test('an alias, as each value is written where it stands', () => {
    expect(mistakes(['brand/brand.yaml', 'paper: "#fbfaf7"', 'paper: *white'])).toEqual([
      `${place('brand/brand.yaml', '"#fbfaf7"')}: expected a value written out, found an alias, *white`,
    ]);
  });

  test('a key written twice', () => {
    expect(mistakes(['campaign.yaml', 'country: LB', 'country: LB\ncountry: FR'])).toContainEqual(
      'campaign.yaml:6:1: expected well-formed YAML, found Map keys must be unique',
    );
  });

  test('a file that is missing, and one whose name is misspelt', () => {
    const problems = inCopy([], (directory) => {
      renameSync(join(directory, 'venues.yaml'), join(directory, 'venue.yaml'));
      return mistakesIn(directory);
    });
    expect(problems).toEqual([
      'venues.yaml:1:1: expected a YAML file in UTF-8, found no file',
      'venue.yaml:1:1: expected a known file (nearest: "venues.yaml"), found "venue.yaml"',
    ]);
  });

  test('a file that is empty', () => {
    const problems = inCopy([], (directory) => {
      writeFileSync(join(directory, 'items.yaml'), '');
      return mistakesIn(directory);
    });
    expect(problems).toEqual(['items.yaml:1:1: expected a mapping, found nothing']);
  });

  test('a file that is not UTF-8', () => {
    const problems = inCopy([], (directory) => {
      writeFileSync(join(directory, 'items.yaml'), Buffer.from([0x61, 0xff]));
      return mistakesIn(directory);
    });
    expect(problems).toEqual([
      'items.yaml:1:1: expected a YAML file in UTF-8, found bytes that are not UTF-8',
    ]);
  });
});

describe('one mistake hides no other', () => {
  test('two files, two mistakes', () => {
    expect(
      mistakes(['items.yaml', 'code: clipboard', 'code: pin'], ['campaign.yaml', '10000', '4000']),
    ).toEqual([
      expect.stringMatching(/^campaign\.yaml:\d+:\d+ goals\.2: /),
      expect.stringMatching(/^items\.yaml:\d+:\d+ items\.1\.code: /),
    ]);
  });

  test('a list is compared although one of its entries is wrong', () => {
    const problems = mistakes(
      ['regions.yaml', 'code: koura', 'code: akkar'],
      ['regions.yaml', 'column: 1, row: 4', 'column: 0, row: 4'],
    );
    expect(problems).toEqual([
      expect.stringContaining('districts.2.code: expected a value of its own'),
      expect.stringContaining(
        'governorates.7.tile.column: expected a number greater than 0, found 0',
      ),
    ]);
  });

  test('a folder that is not there', () => {
    const problems = inCopy([], (directory) => {
      rmSync(directory, { recursive: true });
      const found = mistakesIn(directory);
      mkdirSync(directory);
      return found;
    });
    expect(problems).toHaveLength(16);
  });

  test('the message lists them all', () => {
    const read = () => inCopy([['items.yaml', 'code: clipboard', 'code: pin']], readRollout);
    expect(read).toThrow(RolloutError);
    expect(read).toThrow(/^The roll-out in .* has a mistake:\n {2}items\.yaml:/);
  });
});

test('what is read from the shipped folder is what it says', () => {
  const rollout = readRollout(shipped);
  expect(rollout.campaign.goals).toEqual([1000, 5000, 10_000, 20_000, 50_000]);
  expect(rollout.brand.heartSvg).toMatch(/^<svg /);
});
