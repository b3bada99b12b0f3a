// The door for what runs in a browser: the same names as in index.ts, without what reads files.
export { decimalOf, wholeOf } from './decimal.js';
export { foldForSearch, toLatinDigits } from './fold.js';
export {
  asWritten,
  formatDate,
  formatDay,
  formatMoment,
  formatNumber,
  formatTime,
  formatWeekday,
  regionOf,
} from './format.js';
export { directionOf, isLocale, locales, negotiateLocale, type Locale } from './locale.js';
export {
  addSentences,
  openSentences,
  translatorOf,
  type Sentences,
  type Translate,
} from './sentences.js';
export { textIn } from './text-in.js';
