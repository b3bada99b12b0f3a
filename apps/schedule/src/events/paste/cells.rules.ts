/** What people write into the cells of a table, read. */

/** `2026-12-31`, or as it is written in Lebanon: `31/12/2026`, also with points or dashes. */
export function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : local ? local.slice(1).toReversed() : [];
  if (!year) return undefined;
  const found = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const date = new Date(`${found}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found) ? found : undefined;
}

/** Which half of the day, as English and Arabic spreadsheets write it. */
const halves: Readonly<Record<string, 'am' | 'pm'>> = {
  am: 'am',
  ص: 'am',
  صباحا: 'am',
  pm: 'pm',
  م: 'pm',
  مساء: 'pm',
};

/** `9:30`, `09:30`, `9h30`, `09:30:00`, `9:30 PM`, `٩:٣٠ م` once its digits are western. */
export function clockOf(text: string): string | undefined {
  const [, typed, minutes = '00', after = ''] =
    /^(\d{1,2})(?:[:h](\d{2}))?(?::00)?h?\s*([\p{L}\p{M}.]*)$/u.exec(text) ?? [];
  if (typed === undefined || Number(minutes) > 59) return undefined;
  const half = halves[after.toLowerCase().replaceAll(/[.\u064b]/g, '')];
  const hours = after ? half && hoursOf(Number(typed), half) : Number(typed);
  if (hours === undefined || hours > 23) return undefined;
  return `${String(hours).padStart(2, '0')}:${minutes}`;
}

/** Of a clock of twelve hours: twelve in the morning is midnight. */
function hoursOf(typed: number, half: 'am' | 'pm'): number | undefined {
  if (typed < 1 || typed > 12) return undefined;
  return (typed % 12) + (half === 'pm' ? 12 : 0);
}

/** Digits as Arabic and Persian keyboards write them. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) =>
    String(digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)),
  );
}
