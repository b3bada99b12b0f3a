/** The booth's pages, one thumb away. */
export const tabs = ['board', 'entries', 'incident', 'more'] as const;
export type Tab = (typeof tabs)[number];
