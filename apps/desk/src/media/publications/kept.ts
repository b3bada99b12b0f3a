/**
 * What somebody has typed into a text and not stored, for as long as the desk is open: whoever looks at another page
 * meanwhile finds it again.
 */
export const kept = new Map<string, string>();
