import type { CampaignSetup } from '../../api/contract.js';
import { openEnds } from './setup.rules.js';

const setup = (isPlaceholder: boolean, contact: string | null, shown: number) =>
  ({
    controller: { names: {}, isPlaceholder, contact },
    helpLines: { all: 3, shown },
  }) as unknown as CampaignSetup;

test('what the public should not see yet is told, each by itself', () => {
  expect(openEnds(setup(true, null, 0))).toEqual(['controller', 'contact', 'helpLines']);
  expect(openEnds(setup(false, 'data@example.org', 0))).toEqual(['helpLines']);
  expect(openEnds(setup(false, null, 1))).toEqual(['contact']);
});

test('where nothing is missing nothing is told', () => {
  expect(openEnds(setup(false, 'data@example.org', 1))).toEqual([]);
});
