import { findAll, parse, walk, type CssNode, type Declaration, type List } from 'css-tree';
import { data, isLacking, partsOf, type Feature, type Use } from './data.js';

const { properties, selectors, types, 'at-rules': atRules } = data.css;

/** Families of units that the data name together. */
const unitFamilies: readonly [pattern: RegExp, feature: string][] = [
  [/^d(vw|vh|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_dynamic'],
  [/^l(vw|vh|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_large'],
  [/^s(vw|vh|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_small'],
  [/^cq/, 'container_query_length_units'],
];

/** Everything in a stylesheet that the floor's browser does not know. Throws on what cannot be read. */
export function unknownCss(css: string): Use[] {
  const uses: Use[] = [];
  const tree = parse(css, {
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) => {
      throw error;
    },
  });
  const note = (node: CssNode, feature: string) =>
    uses.push({ feature, line: node.loc?.start.line ?? 0 });

  walk(tree, function (node) {
    if (node.type === 'Atrule') {
      for (const name of lackingInAtRule(node.name)) note(node, name);
    } else if (node.type === 'Feature' || node.type === 'FeatureRange') {
      for (const name of lackingInMedia(node)) note(node, name);
    } else if (node.type === 'Declaration') {
      const descriptors = this.rule ? undefined : this.atrule?.name;
      const lacking = lackingInDeclaration(node, descriptors);
      if (hasFallback(node, this.block?.children)) return;
      for (const name of lacking) note(node, name);
    } else {
      for (const name of lackingInSelector(node)) note(node, name);
    }
    if (node.type === 'Rule' && this.rule && this.rule !== node)
      note(node, 'css.selectors.nesting');
  });
  return uses;
}

function lackingInAtRule(name: string): string[] {
  return isMissing(atRules[name]) ? [`css.at-rules.${name}`] : [];
}

function lackingInMedia(node: CssNode): string[] {
  if (node.type === 'FeatureRange') return ['css.at-rules.media.range_syntax'];
  if (node.type !== 'Feature' || node.kind !== 'media') return [];
  const name = node.name.replace(/^(min|max)-/, '');
  return isMissing(atRules['media']?.[name]) ? [`css.at-rules.media.${name}`] : [];
}

/** Selectors of one rule stand and fall together: one that is not known takes the whole rule along. */
function lackingInSelector(node: CssNode): string[] {
  if (node.type === 'NestingSelector') return ['css.selectors.nesting'];
  if (node.type !== 'PseudoClassSelector' && node.type !== 'PseudoElementSelector') return [];
  const found: string[] = [];
  if (isMissing(selectors[node.name])) found.push(`css.selectors.${node.name}`);
  if (node.name === 'not' && isComplex(node)) found.push('css.selectors.not.selector_list');
  return found;
}

/** More than one simple selector, or one within another. */
function isComplex(node: CssNode): boolean {
  const all = findAll(node, ({ type }) => type === 'Selector');
  return all.length > 1 || all.some((one) => one.type === 'Selector' && one.children.size > 1);
}

function lackingInDeclaration(node: Declaration, atRule: string | undefined): string[] {
  if (node.property.startsWith('--')) return lackingInValue(node, undefined, '');
  // A property of one engine's own is never more than an extra.
  if (/^-(webkit|moz|ms|o)-/.test(node.property)) return [];
  const isDescriptor = atRule !== undefined && /^(font-face|page|property)$/.test(atRule);
  const home = isDescriptor ? atRules[atRule]! : properties;
  const place = isDescriptor ? `css.at-rules.${atRule}` : 'css.properties';
  const property = home[node.property];
  if (isMissing(property)) return [`${place}.${node.property}`];
  return lackingInValue(node, property, `${place}.${node.property}`);
}

/** Keywords that the property's own entry names, functions and units wherever they are named. */
function lackingInValue(node: Declaration, property: Feature | undefined, place: string): string[] {
  const found: string[] = [];
  walk(node.value, (part) => {
    if (part.type === 'Identifier') {
      const keyword = property?.[part.name] ?? types['global_keywords']?.[part.name];
      if (isLacking(keyword)) found.push(`${place}.${part.name}`);
    } else if (part.type === 'Function' && part.name !== 'var') {
      const own = property?.[part.name];
      if (own ? isLacking(own) : lacksFunction(part.name)) found.push(`css.types.${part.name}`);
    } else if (part.type === 'Dimension') {
      const unit = unitFamilies.find(([pattern]) => pattern.test(part.unit))?.[1] ?? part.unit;
      if (isLacking(types['length']?.[unit])) found.push(`css.types.length.${unit}`);
    }
  });
  return found;
}

/** `color-mix` is under colours, `clamp` under the types themselves: whichever is there must be known. */
function lacksFunction(name: string): boolean {
  const found = [types, ...partsOf(types)].flatMap((home) => home[name] ?? []);
  return found.length > 0 && found.every(isLacking);
}

/** The same property stands before it with a value that is known: that one is used then. */
function hasFallback(node: Declaration, block: List<CssNode> | undefined): boolean {
  const all = block?.toArray() ?? [];
  return all
    .slice(0, all.indexOf(node))
    .some(
      (other) =>
        other.type === 'Declaration' &&
        other.property === node.property &&
        lackingInDeclaration(other, undefined).length === 0,
    );
}

function isMissing(feature: Feature | undefined): boolean {
  return feature === undefined || isLacking(feature);
}
