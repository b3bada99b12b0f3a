import type { LetterContent, Link } from './content.js';
import { textOf } from './phrase.js';

/** The letter for programs and people that read plain text: the same words, every link written out. */
export function renderPlain(content: LetterContent): string {
  const { code, action, aside, notMe } = content;
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

function link({ label, url }: Link): string {
  return `${label}:\n${url}`;
}
