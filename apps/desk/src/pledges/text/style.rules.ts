import type { Locale } from '@blueheart/i18n';

/** What the house style asks of a text, as keys of `desktext:style`. */
const styles = {
  ar: {
    arDigits: /[0-9]/,
    arMarks: /[,;?%"“”]/,
    arTatweel: /\u0640/,
    // «معاً», not «معًا»: written behind the alif.
    arTanween: /\u064b\u0627/,
    // Imperatives that address one man; a verbal noun addresses everybody.
    arImperative:
      /(?<![\p{L}\p{M}])(?:وقّ?ع|انضمّ?|شارك|ساهم|ادعم|أكّ?د|اقرأ|تعهّ?د|لا تغضّ?)(?![\p{L}\p{M}])/u,
  },
  fr: {
    frSpace: /(?<![\u00a0\u202f])[;:?!»](?!\/)|«(?![\u00a0\u202f])/,
    frApostrophe: /'/,
  },
  en: { enApostrophe: /'/ },
} as const satisfies Record<Locale, Record<string, RegExp>>;

const everywhere = { exclamation: /!/, letterSpace: / {2}/ } as const;

export type StyleHint =
  keyof typeof everywhere | { [Spoken in Locale]: keyof (typeof styles)[Spoken] }[Locale];

/** What in a text is not as the house writes. It is for whoever reads to judge: nothing is refused for it. */
export function styleHints(text: string, locale: Locale): StyleHint[] {
  const rules = Object.entries({ ...styles[locale], ...everywhere }) as [StyleHint, RegExp][];
  return rules.filter(([, pattern]) => pattern.test(text)).map(([hint]) => hint);
}
