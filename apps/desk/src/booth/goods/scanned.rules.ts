/** Where in this app a code is opened that somebody scanned on the way to the desk. */
export function boothAddress(kind: string, id: string): string {
  return `/desk/booth/#${kind}/${id}`;
}

/** The printed address that the desk hands on to a phone, by what stands behind the `#`. */
export function scannedIn(hash: string): string | undefined {
  const [, kind, id] = /^#(place|lot|transfer)\/([0-9a-f-]{36})$/.exec(hash) ?? [];
  return kind && `/desk/stock/at/${kind}/${id}`;
}
