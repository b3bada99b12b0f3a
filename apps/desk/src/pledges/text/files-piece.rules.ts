import type { TextVersion } from '../../api/contract.js';

/** Well-formed YAML 1.2, of which JSON is a part: no text needs folding or escaping of its own. */
const quoted = (text: string) => JSON.stringify(text);

/** A version as pledge.yaml has it, to be put at the end of the list there. */
export function filesPiece(version: TextVersion, nameOf: (id: string) => string): string {
  const { languages, approvals, approval } = version;
  const review = (indent: string) =>
    languages.map(({ locale }) => {
      const given = approvals.find((one) => one.locale === locale);
      const by = given && `{ by: ${quoted(nameOf(given.by))}, on: ${given.at.slice(0, 10)} }`;
      return `${indent}${locale}: ${by ?? 'needed'}`;
    });
  const isPlain = languages.every(({ plain }) => plain.length > 0);
  const outside = approval
    ? `{ by: ${quoted(approval.by)}, on: ${approval.on}, reference: ${quoted(approval.reference)} }`
    : 'needed before publishing';
  return [
    `  - version: ${version.version}`,
    `    approval: ${outside}`,
    '    review:',
    ...review('      '),
    '    statement:',
    ...languages.map(({ locale, statement }) => `      ${locale}: ${quoted(statement)}`),
    ...(isPlain
      ? [
          '    plain:',
          '      review:',
          ...review('        '),
          '      sentences:',
          ...languages.flatMap(({ locale, plain }) => [
            `        ${locale}:`,
            ...plain.map((sentence) => `          - ${quoted(sentence)}`),
          ]),
        ]
      : []),
    '',
  ].join('\n');
}
