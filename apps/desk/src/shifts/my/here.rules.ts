const form = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{6})$/;

/** The event and the code that a booth's screen shows to a camera, behind the `#`; undefined for anything else. */
export function codeIn(
  hash: string,
): { readonly event: string; readonly code: string } | undefined {
  const [, event, code] = form.exec(hash) ?? [];
  return event && code ? { event, code } : undefined;
}
