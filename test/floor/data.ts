import compat from '@mdn/browser-compat-data' with { type: 'json' };

/** The oldest Chromium that our pages are made for: November 2020, still on phones that get no updates. */
const floor = 87;
const browsers = ['chrome', 'chrome_android'] as const;

interface Statement {
  version_added: string | boolean | null;
  version_removed?: string;
  prefix?: string;
  alternative_name?: string;
  flags?: unknown;
}

interface Compat {
  support: Partial<Record<string, Statement | Statement[]>>;
}

/** A feature of @mdn/browser-compat-data, with those that belong to it. */
export type Feature = { __compat?: Compat } & { [name: string]: Feature };

export const data = compat as unknown as {
  css: Record<'properties' | 'selectors' | 'at-rules' | 'types', Feature>;
  javascript: { builtins: Feature };
  api: Feature;
};

/** What belongs to a feature: the members of an interface, the kinds of a value. */
export function partsOf({ __compat, ...parts }: Feature): Feature[] {
  return Object.values(parts as Record<string, Feature>);
}

/** What is used, named as the data name it. Its line is for whoever has to mend it. */
export interface Use {
  readonly feature: string;
  readonly line: number;
}

/** Whether the floor's browser lacks it. Behind a flag or a prefix is lacking; of what the data do not say, nothing is said. */
export function isLacking(feature: Feature | undefined): boolean {
  const support = feature?.__compat?.support;
  return support !== undefined && browsers.some((browser) => !has(support[browser]));
}

function has(statements: Statement | Statement[] | undefined): boolean {
  return [statements ?? []]
    .flat()
    .some(
      ({ version_added: since, version_removed: until, prefix, alternative_name: other, flags }) =>
        !prefix && !other && !flags && since !== null && isReached(since) && !isReached(until),
    );
}

/** `≤80` is 80 at the latest. */
function isReached(version: string | boolean | undefined): boolean {
  if (typeof version !== 'string') return version === true;
  return Number.parseFloat(version.replace('≤', '')) <= floor;
}
