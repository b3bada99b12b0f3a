export const creativeKinds = [
  'poster',
  'advertisement',
  'spot',
  'banner',
  'brochure',
  'clipboard',
  'post',
] as const;
export type CreativeKind = (typeof creativeKinds)[number];

export const versionStates = ['draft', 'in-review', 'approved', 'withdrawn'] as const;
export type VersionState = (typeof versionStates)[number];

/** Is printed and handed out: lots name the artwork they are printed of. */
export function isPrinted(kind: CreativeKind): boolean {
  return kind === 'brochure' || kind === 'clipboard';
}
