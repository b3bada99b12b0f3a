// The other half of egg.ts: a circle is reported once.
import type { egg } from './egg.js';
export const hen: { egg?: typeof egg } = {};
