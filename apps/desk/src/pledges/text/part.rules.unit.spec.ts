import { mkdtempSync, cpSync, appendFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRollout } from '@blueheart/config';
import type { TextPart, TextVersion } from '../../api/contract.js';
import { filesPiece } from './files-piece.rules.js';
import { standingOf, waitingText } from './part.rules.js';

const aPart = (changes: Partial<TextPart> = {}): TextPart => ({
  locale: 'en',
  statement: 'I pledge.',
  plain: [],
  revision: 2,
  changed: true,
  writtenBy: 'nour',
  writtenAt: '2026-11-28T10:00:00Z',
  approvedBy: null,
  approvedAt: null,
  ...changes,
});

test('a text waits for others where one wrote it, and for oneself where somebody else did, or nobody', () => {
  expect(standingOf(aPart(), 'nour')).toBe('others');
  expect(standingOf(aPart(), 'rami')).toBe('yours');
  expect(standingOf(aPart({ writtenBy: null }), 'nour')).toBe('yours');
  expect(standingOf(aPart({ approvedBy: 'rami' }), 'nour')).toBe('approved');
  expect(standingOf(aPart({ revision: 0, writtenBy: null }), 'nour')).toBe('missing');
});

test('nobody is asked to approve a draft in which nothing is written', () => {
  const languages = [aPart({ writtenBy: null, changed: false })];
  const told = (obstacle: string | null) => waitingText({ obstacle, languages }, 'nour');
  expect(told('text-unchanged')).toEqual({ toApprove: 0, isReady: false });
  expect(told('text-not-approved')).toEqual({ toApprove: 1, isReady: false });
  expect(waitingText(null, 'nour')).toEqual({ toApprove: 0, isReady: false });
  expect(waitingText({ obstacle: null, languages: [] }, 'nour').isReady).toBe(true);
});

const shipped = fileURLToPath(
  new URL('../../../../../rollouts/blue-heart-lebanon', import.meta.url),
);
const plain = (locale: 'ar' | 'fr' | 'en', sentence: string): TextVersion['languages'][number] => ({
  locale,
  statement: `"${sentence}" \\ # : - {x}`,
  plain: [sentence],
});
const aVersion = (changes: Partial<TextVersion> = {}): TextVersion => ({
  version: 2,
  languages: [plain('ar', 'أعرف.'), plain('fr', 'Je sais.'), plain('en', 'I know.')],
  storedAt: '2026-11-28T10:00:00Z',
  publishedBy: 'nour',
  approvals: [{ locale: 'ar', by: 'rami', at: '2026-11-27T10:00:00Z' }],
  approval: { by: 'UNODC', on: '2026-11-01', reference: 'letter "7"' },
  signed: 0,
  waiting: 0,
  ...changes,
});

test.each([
  ['with all that is known', aVersion()],
  [
    'without easy words and approval',
    aVersion({
      approval: null,
      languages: aVersion().languages.map((one) => ({ ...one, plain: [] })),
    }),
  ],
])('the piece for pledge.yaml is read as it is meant, %s', (_which, version) => {
  const folder = mkdtempSync(join(tmpdir(), 'blue-heart-rollout-'));
  try {
    cpSync(shipped, folder, { recursive: true });
    appendFileSync(
      join(folder, 'pledge.yaml'),
      filesPiece(version, (id) => `Name of ${id}`),
    );
    const read = readRollout(folder).pledge.versions[1]!;
    for (const { locale, statement, plain: sentences } of version.languages) {
      expect(read.statement[locale]).toBe(statement);
      expect(read.plain?.sentences[locale] ?? []).toEqual(sentences);
    }
    expect(read.review).toEqual({
      ar: { by: 'Name of rami', on: '2026-11-27' },
      fr: 'needed',
      en: 'needed',
    });
    expect(read.approval).toEqual(version.approval ?? 'needed before publishing');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
