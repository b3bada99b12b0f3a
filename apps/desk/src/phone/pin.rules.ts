import { toLatinDigits } from '@blueheart/i18n';

/** As many digits as a PIN has: identity's phones.schema.ts. */
const fewest = 4;
const most = 8;

/** The PIN after a key: a digit of any script is added, Backspace takes the last one away, anything else does nothing. */
export function afterKey(pin: string, key: string): string {
  if (key === 'Backspace') return pin.slice(0, -1);
  const digit = toLatinDigits(key);
  return /^\d$/.test(digit) && pin.length < most ? pin + digit : pin;
}

export function isLongEnough(pin: string): boolean {
  return pin.length >= fewest;
}
