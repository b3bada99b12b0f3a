import { text } from './text.schema.js';

/** Beyond this a sentence of an easy-to-read text holds more than one idea. */
const longestSentenceInWords = 18;

/** A word has a letter or a digit: French sets its colons and question marks apart. */
function wordsIn(sentence: string): number {
  return sentence.split(/[\s\u00a0\u202f]+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

function isShort(value: string): boolean {
  return value.split(/[.!?؟](?=\s|$)/).every((part) => wordsIn(part) <= longestSentenceInWords);
}

/** A text to be read with little practice: short, in short sentences. */
export function plainText(maximum = 240) {
  return text(maximum).refine(
    isShort,
    `sentences of at most ${longestSentenceInWords} words, one idea each`,
  );
}
