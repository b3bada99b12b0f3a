import { dirOf } from '../../language/choose.rules.js';
import type { Block } from './blocks.rules.js';

interface BlocksProps {
  readonly language: string;
  readonly blocks: readonly Block[];
  /** Of its headings. */
  readonly level?: 3 | 4;
}

/** A text as it is read, in the letters and the direction of its language. */
export function Blocks({ language, blocks, level = 3 }: BlocksProps) {
  return (
    <div className="publication-text" lang={language} dir={dirOf(language)}>
      {blocks.map((block, at) => (
        <Part key={at} block={block} level={level} />
      ))}
    </div>
  );
}

function Part({ block, level }: { block: Block; level: 3 | 4 }) {
  const Heading = `h${level}` as const;
  switch (block.kind) {
    case 'heading':
      return <Heading>{block.text}</Heading>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case 'law':
      return (
        <figure>
          <blockquote>{block.text}</blockquote>
          <figcaption>{block.source}</figcaption>
        </figure>
      );
  }
}
