/** What of a scan is decided without the database. */

export const scanKinds = ['pdf', 'jpeg', 'png'] as const;
export type ScanKind = (typeof scanKinds)[number];

/** A letter photographed by a phone has some three million bytes. */
export const mostScanBytes = 5 * 1_024 * 1_024;

const beginnings: Readonly<Record<ScanKind, readonly number[]>> = {
  // ISO 32000-1, 7.5.2; ITU-T T.81, B.1.1.3 and JFIF; PNG (W3C), 5.2.
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** What a file is by its first bytes, whatever it is called; undefined for what is no scan. */
export function scanKindOf(bytes: Uint8Array): ScanKind | undefined {
  return scanKinds.find((kind) => beginnings[kind].every((byte, at) => bytes[at] === byte));
}

export const mediaTypes: Readonly<Record<ScanKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};
