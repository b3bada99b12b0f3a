import { parse, type MemberExpression, type Node } from 'acorn';
import { ancestor, simple } from 'acorn-walk';
import { data, isLacking, partsOf, type Feature, type Use } from './data.js';

/** The last edition of the language that the floor's browser knows whole: logical assignment came with 85. */
const edition = 2021;
const { builtins } = data.javascript;
const { api } = data;

/** What a page calls its most used objects, and what they are. */
const instances: Record<string, string> = {
  window: 'Window',
  globalThis: 'Window',
  self: 'Window',
  document: 'Document',
  navigator: 'Navigator',
  location: 'Location',
  history: 'History',
  screen: 'Screen',
  crypto: 'Crypto',
  performance: 'Performance',
};

/** Every interface and built-in there is. */
const homes = [...partsOf(builtins), ...partsOf(builtins['Intl']!), ...partsOf(api)];

/**
 * Everything in a classic script that the floor's browser does not know. Throws on syntax that is newer than it.
 * Where only a member's name is to be seen, it counts as unknown if it is so wherever there is one of that name.
 */
export function unknownJavascript(source: string): Use[] {
  const uses: Use[] = [];
  const tree = parse(source, { ecmaVersion: edition, sourceType: 'script', locations: true });
  const ours = namesOf(tree);
  const note = (node: Node, feature: string | undefined) => {
    if (feature) uses.push({ feature, line: node.loc?.start.line ?? 0 });
  };
  ancestor(tree, {
    Identifier: (node) => {
      if (!ours.has(node.name)) note(node, lackingGlobal(node.name));
    },
    MemberExpression: (node) => note(node, lackingMember(node, ours)),
    CallExpression: (node) => {
      const [event] = node.arguments;
      if (memberName(node.callee) !== 'addEventListener' || event?.type !== 'Literal') return;
      note(node, lackingAnywhere(`${String(event.value)}_event`));
    },
  });
  return uses;
}

/** All that the script itself declares, wherever. */
function namesOf(tree: Node): Set<string> {
  const names = new Set<string>();
  simple(tree, {
    VariablePattern: (node: Node) => names.add((node as Node & { name: string }).name),
    Function: (node: Node) => {
      const { id } = node as Node & { id?: { name: string } | null };
      if (id) names.add(id.name);
    },
    Class: (node: Node) => {
      const { id } = node as Node & { id?: { name: string } | null };
      if (id) names.add(id.name);
    },
  } as Parameters<typeof simple>[1]);
  return names;
}

function lackingGlobal(name: string): string | undefined {
  const found = own(builtins, name) ?? own(api, name) ?? own(api['Window']!, name);
  return isLacking(found) ? name : undefined;
}

function lackingMember(node: MemberExpression, ours: Set<string>): string | undefined {
  const name = memberName(node);
  if (name === undefined) return undefined;
  const { object } = node;
  if (object.type === 'Identifier' && !ours.has(object.name)) {
    const known = memberOf(object.name, name);
    if (known) return isLacking(known) ? `${object.name}.${name}` : undefined;
  }
  return lackingAnywhere(name);
}

/** What `navigator.share`, `Object.hasOwn` or `Intl.Segmenter` is, where the data say so. */
function memberOf(object: string, name: string): Feature | undefined {
  const home = own(api, instances[object] ?? '') ?? own(builtins, object) ?? own(api, object);
  return home && (own(home, `${name}_static`) ?? own(home, name));
}

function lackingAnywhere(name: string): string | undefined {
  const found = homes.flatMap((home) => own(home, name) ?? own(home, `${name}_static`) ?? []);
  return found.length > 0 && found.every(isLacking) ? `.${name}` : undefined;
}

function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const { computed, property } = node as MemberExpression;
  return !computed && property.type === 'Identifier' ? property.name : undefined;
}

function own(home: Feature, name: string): Feature | undefined {
  return name !== '__compat' && Object.hasOwn(home, name) ? home[name] : undefined;
}
