import type { Locale } from '@blueheart/i18n';
import type { ReceivedMail } from '@blueheart/testing';
import { Colleague, goodPassword, type Authenticator } from './colleague.js';
import { command } from './command.js';
import { slug, type System } from './whole-system.js';

export { Authenticator, Colleague, goodPassword } from './colleague.js';

/** What stands behind the # of the letter's link to this page of the desk. */
export function deskLink(mail: ReceivedMail | undefined, page: string): string {
  return new RegExp(`/desk/${page}#([\\w-]{43})`).exec(mail?.text ?? '')?.[1] ?? '';
}

type Role = 'admin' | 'coordinator' | 'volunteer' | 'viewer';

/** By system: the first admin who joined, who asks the others. */
const keepers = new WeakMap<System, Colleague>();

/**
 * Somebody who was asked to join, and has; with a second factor where the role needs one. The first admin of a system
 * is asked by the operator, by the command line where the system is in other processes, and asks whoever comes later.
 */
export async function joined(
  system: System,
  role: Role,
  address: string,
  as: { readonly name: string; readonly locale: Locale } = { name: 'Rana', locale: 'en' },
): Promise<{ at: Colleague; authenticator?: Authenticator & { recovery: string[] } }> {
  const token = await invitationOf(system, { role, address, locale: as.locale });
  const at = new Colleague(system);
  const isStrong = role === 'admin' || role === 'coordinator';
  const accepted = {
    token,
    ...as,
    ...(isStrong && { password: goodPassword }),
  };
  const { status, body } = await at.post('/invitations/accept', accepted);
  if (status !== 200) throw new Error(JSON.stringify(body));
  if (!isStrong) return { at };
  const authenticator = await at.setUpSecondFactor();
  if (role === 'admin' && !keepers.has(system)) keepers.set(system, at.copy());
  return { at, authenticator };
}

async function invitationOf(
  system: System,
  asked: { readonly role: Role; readonly address: string; readonly locale: Locale },
): Promise<string> {
  const { role, address } = asked;
  const keeper = keepers.get(system);
  if (!keeper && system.invite) return system.invite(slug, asked);
  if (!keeper) {
    const words = [address, '--role', role, '--campaign', slug, '--print-link'];
    const { lines } = await command(system, 'staff', 'add', ...words);
    const token = /#([\w-]{43})/.exec(lines.join())?.[1];
    if (!token) throw new Error(lines.join(' '));
    return token;
  }
  const { status, body } = await keeper.post(`/campaigns/${slug}/people`, asked);
  if (status !== 201) throw new Error(JSON.stringify(body));
  await system.settle();
  return deskLink(system.mail.mailsTo(address).at(-1), 'invitation');
}
