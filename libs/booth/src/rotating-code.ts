/** A code of six digits that shows that somebody stands before the screen: RFC 6238 with SHA-256. */

export const codeLivesSeconds = 30;
/** So many codes before and after the one of now are taken: hands are slow, and clocks are not quite right. */
const stepsAside = 2;

/** The code of this secret at this moment (milliseconds since 1970). Runs in a browser and in Node. */
export function codeAt(secret: Uint8Array<ArrayBuffer>, at: number): Promise<string> {
  return codeOf(secret, stepAt(at));
}

/** Whether this is the code of now, or of a minute before or after. */
export async function isCodeOf(
  secret: Uint8Array<ArrayBuffer>,
  code: string,
  at: number,
): Promise<boolean> {
  const steps = Array.from({ length: 2 * stepsAside + 1 }, (_, n) => stepAt(at) + n - stepsAside);
  const codes = await Promise.all(steps.map((step) => codeOf(secret, step)));
  return codes.includes(code);
}

const stepAt = (at: number) => Math.floor(at / 1_000 / codeLivesSeconds);

async function codeOf(secret: Uint8Array<ArrayBuffer>, step: number): Promise<string> {
  const { subtle } = globalThis.crypto;
  const usage = { name: 'HMAC', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', secret, usage, false, ['sign']);
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const mac = new DataView(await subtle.sign('HMAC', key, counter));
  // RFC 4226, 5.3.
  const from = mac.getUint8(mac.byteLength - 1) & 0xf;
  const number = mac.getUint32(from) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}
