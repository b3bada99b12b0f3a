import type { Action, LetterContent } from './content.js';
import { textOf } from './phrase.js';

/** The letter for programs and people that read plain text: the same words, every link written out. */
export function renderPlain(content: LetterContent): string {
  const blocks = [
    content.heading,
    textOf(content.greeting),
    ...content.paragraphs.map(textOf),
    ...(content.action ? [link(content.action)] : []),
    ...(content.action?.notes?.slice(0, 1) ?? []),
    `${content.notMe.question}\n${link(content.notMe)}`,
    '-'.repeat(32),
    content.footer.map(textOf).join('\n'),
    link(content.privacy),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function link({ label, url }: Action): string {
  return `${label}:\n${url}`;
}
