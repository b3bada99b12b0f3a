import type { Translate } from '@blueheart/i18n';
import type { LetterContent, Link } from './content.js';
import { textOf } from './phrase.js';

/** The letter for programs and people that read plain text: the same words, every link written out. */
export function renderPlain(content: LetterContent, t: Translate): string {
  const { code, action, aside, notMe } = content;
  const link = ({ label, url }: Link) => `${t('notifications:linkInText', { label })}\n${url}`;
  const blocks = [
    content.heading,
    textOf(content.greeting),
    ...content.paragraphs.map(textOf),
    // Last, for the first lines are what a locked screen shows.
    ...(code ? [...code.notes, code.digits] : []),
    ...(action ? [link(action), ...action.notes.slice(0, 1)] : []),
    ...(aside ? [link(aside)] : []),
    ...(notMe ? [`${notMe.question}\n${link(notMe)}`] : []),
    '-'.repeat(32),
    content.footer.map(textOf).join('\n'),
    ...(content.privacy ? [link(content.privacy)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}
