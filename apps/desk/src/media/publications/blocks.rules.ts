import type { components } from '../../api/schema.js';

export type Block = components['schemas']['PublicationText']['blocks'][number];

/** What stands at the beginning of a line, as people type it. */
const marks = { heading: '# ', item: '- ', law: '> ', source: '> — ' } as const;

/** A text as it is typed: parts with an empty line between them. */
export function typedOf(blocks: readonly Block[]): string {
  return blocks.map(typedBlock).join('\n\n');
}

function typedBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return marks.heading + oneLine(block.text);
    case 'paragraph':
      return filled(block.text);
    case 'list':
      return block.items.map((item) => marks.item + oneLine(item)).join('\n');
    case 'law':
      return [
        ...filled(block.text)
          .split('\n')
          .map((line) => marks.law + line),
        marks.source + oneLine(block.source),
      ].join('\n');
  }
}

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');
const filled = (text: string) => text.replaceAll(/\n\s*\n/g, '\n');

export type Mistake = 'empty' | 'law-without-source';

/** The parts of what was typed, or what is wrong with it. */
export function blocksOf(typed: string): Block[] | Mistake {
  const parts = typed
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return 'empty';
  const blocks = parts.map(blockOf);
  return blocks.every((block) => block !== undefined) ? blocks : 'law-without-source';
}

function blockOf(part: string): Block | undefined {
  const lines = part.split('\n').map((line) => line.trim());
  const [first = ''] = lines;
  if (lines.length === 1 && first.startsWith('# '))
    return { kind: 'heading', text: first.slice(2).trim() };
  if (lines.every((line) => line.startsWith('- ')))
    return { kind: 'list', items: lines.map((line) => line.slice(2).trim()) };
  if (!lines.every((line) => line.startsWith('>')))
    return { kind: 'paragraph', text: lines.join('\n') };
  const said = lines.map((line) => line.slice(1).trim());
  const source = /^[—–-]\s*(?<of>.+)$/.exec(said.at(-1) ?? '')?.groups?.['of'];
  const text = said.slice(0, -1).join('\n').trim();
  return source && text ? { kind: 'law', text, source } : undefined;
}
