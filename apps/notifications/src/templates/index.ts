import { translator } from '@blueheart/i18n';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Template } from '../letter.rules.js';
import { alreadySigned } from './already-signed.js';
import type { LetterFacts, Write } from './content.js';
import { Letter } from './letter.js';
import { LetterIncomplete } from './phrase.js';
import { pledgeConfirm } from './pledge-confirm.js';
import { pledgeReminder } from './pledge-reminder.js';
import { renderPlain } from './plain.js';

const templates: Record<Template, Write> = {
  'pledge-confirm': pledgeConfirm,
  'already-signed': alreadySigned,
  'pledge-reminder': pledgeReminder,
};

export interface RenderedLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Writes the letter in both its forms. Throws LetterIncomplete rather than leave a gap. */
export function renderLetter(template: Template, facts: LetterFacts): RenderedLetter {
  const content = templates[template](translator(facts.locale), facts);
  return {
    subject: content.subject,
    html: `<!doctype html>${renderToString(h(Letter, { content, locale: facts.locale }))}`,
    text: renderPlain(content),
  };
}

export { LetterIncomplete };
export type { LetterFacts };
