import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import type { Path } from './list-checks.js';
import type { RolloutProblem } from './problems.js';

/** One YAML file and its places: maps a path in the data to a line and column. */
export class YamlFile {
  /** What the file says, not validated; undefined where it cannot be read as YAML. */
  readonly value: unknown;
  /** Why the file cannot be read: missing, not UTF-8, or not YAML. */
  readonly syntaxProblems: readonly RolloutProblem[];
  private readonly lines = new LineCounter();
  private readonly document: Document | undefined;

  constructor(
    directory: string,
    readonly path: string,
  ) {
    const source = read(join(directory, path));
    if ('trouble' in source) {
      this.syntaxProblems = [
        { ...this.start(), expected: 'a YAML file in UTF-8', found: source.trouble },
      ];
      return;
    }
    this.document = parseDocument(source.text, { lineCounter: this.lines, prettyErrors: false });
    this.syntaxProblems = [
      ...this.document.errors.map(({ pos, message }) =>
        this.unreadable(pos[0], 'well-formed YAML', message),
      ),
      ...this.aliases(this.document),
    ];
    if (this.syntaxProblems.length === 0) this.value = this.document.toJS();
  }

  /** The mistake at `path`; one that is missing is shown at its parent. */
  problem(path: Path, expected: string): RolloutProblem {
    return {
      ...this.start(),
      ...this.position(this.offset(path)),
      path: path.join('.'),
      expected,
      found: this.found(path),
    };
  }

  /** The key at the end of `path`, which its mapping should not have. */
  unknownKey(path: Path, expected: string): RolloutProblem {
    const problem = this.problem(path, expected);
    const key = this.keyOffset(path) ?? this.offset(path);
    return { ...problem, ...this.position(key), found: JSON.stringify(String(path.at(-1))) };
  }

  /** Aliases are refused: a reader should find each value where it stands. */
  private aliases(document: Document): RolloutProblem[] {
    const problems: RolloutProblem[] = [];
    visit(document, {
      Alias: (_key, { range, source }) => {
        problems.push(
          this.unreadable(range?.[0] ?? 0, 'a value written out', `an alias, *${source}`),
        );
      },
    });
    return problems;
  }

  private unreadable(offset: number, expected: string, found: string): RolloutProblem {
    return { ...this.start(), ...this.position(offset), expected, found };
  }

  private start() {
    return { file: this.path, line: 1, column: 1, path: '' };
  }

  private position(offset: number) {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  private node(path: Path): unknown {
    return path.length === 0 ? this.document?.contents : this.document?.getIn(path, true);
  }

  private keyOffset(path: Path): number | undefined {
    const parent = this.node(path.slice(0, -1));
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find(
      ({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)),
    );
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }

  /** A written scalar or list entry at its own place, a mapping or list at its key, others above. */
  private offset(path: Path): number {
    const node = this.node(path);
    const written = isScalar(node) && node.source !== '' ? node.range?.[0] : undefined;
    const own = written ?? this.keyOffset(path) ?? (isNode(node) ? node.range?.[0] : undefined);
    if (own !== undefined) return own;
    return path.length === 0 ? 0 : this.offset(path.slice(0, -1));
  }

  private found(path: Path): string {
    const node = this.node(path);
    if (isMap(node)) return 'a mapping';
    if (isSeq(node))
      return node.items.length === 1 ? 'a list of 1' : `a list of ${node.items.length}`;
    if (!isScalar(node) || (node.source === '' && node.value === null)) return 'nothing';
    const shown = typeof node.value === 'string' ? JSON.stringify(node.value) : (node.source ?? '');
    return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
  }
}

function read(path: string): { text: string } | { trouble: string } {
  if (!existsSync(path)) return { trouble: 'no file' };
  const bytes = readFileSync(path);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { trouble: 'bytes that are not UTF-8' };
  }
}
