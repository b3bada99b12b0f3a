export { isTranslated, translator, type Translate } from './catalogue.js';
export { foldForSearch, toLatinDigits } from './fold.js';
export { formatDate, formatMoment, formatNumber } from './format.js';
export { directionOf, isLocale, locales, negotiateLocale, type Locale } from './locale.js';
