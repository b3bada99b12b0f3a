import type { Locale } from '@blueheart/i18n';

/** What stands in a table as a name with its code beside it, by which a program finds it again. */
export const codedParts = ['governorate', 'district', 'source', 'language'] as const;
export type CodedPart = (typeof codedParts)[number];

/** By code, what it is called in each language. */
type ByCode = ReadonlyMap<string, { readonly names: Readonly<Record<string, string>> }>;

export interface Named {
  readonly campaign: { readonly governorates: ByCode; readonly districts: ByCode };
  /** Those that are registered. */
  readonly links: ByCode;
}

/** As people call it; a code that nobody has named, or names any more, is its own name. */
export function nameOf(
  { campaign, links }: Named,
  part: CodedPart,
  code: string,
  locale: Locale,
): string {
  switch (part) {
    case 'governorate':
      return campaign.governorates.get(code)?.names[locale] ?? code;
    case 'district':
      return campaign.districts.get(code)?.names[locale] ?? code;
    case 'source':
      return links.get(code)?.names[locale] ?? code;
    case 'language':
      return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  }
}
