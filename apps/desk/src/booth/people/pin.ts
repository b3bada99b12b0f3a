import { toLatinDigits } from '@blueheart/i18n';

/** What a PIN is held against while nobody can be asked; the PIN itself is kept nowhere. */
export interface PinVerifier {
  readonly salt: string;
  readonly digest: string;
  readonly rounds: number;
}

/** OWASP's number for PBKDF2 with SHA-256; some tenths of a second on a phone. */
const rounds = 600_000;

export async function verifierOf(pin: string): Promise<PinVerifier> {
  const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
  return { salt, rounds, digest: await digestOf(pin, salt, rounds) };
}

export async function isPin(pin: string, { salt, digest, rounds }: PinVerifier): Promise<boolean> {
  return (await digestOf(pin, salt, rounds)) === digest;
}

async function digestOf(pin: string, salt: string, iterations: number): Promise<string> {
  const typed = new TextEncoder().encode(toLatinDigits(pin));
  const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: new TextEncoder().encode(salt), iterations },
    key,
    256,
  );
  return toHex(new Uint8Array(bits));
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
