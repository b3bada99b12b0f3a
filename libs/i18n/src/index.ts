export { isTranslated, translator } from './catalogue.js';
export { firstLocale } from './first-locale.js';
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
