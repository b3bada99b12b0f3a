import type { Transaction } from '@blueheart/database';
import { hashToken } from '@blueheart/sealing';
import { Pledge } from './pledge.entity.js';
import { isAmong, type PledgeLink } from './pledge.rules.js';

/** What is left of the person in a row once they are erased. */
export const nobody = {
  person: null,
  district: null,
  updates: false,
  showsName: false,
  withdrawnAt: null,
  mineHashes: [],
  codeHash: null,
  codeUntil: null,
} satisfies Partial<Pledge>;

/** The pledge, held until the transaction ends. */
export async function lock(tx: Transaction, id: string): Promise<Pledge | undefined> {
  const pledge = await tx
    .repository(Pledge)
    .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  return pledge ?? undefined;
}

/** Whether the link's token is one of those that were sent. */
export function matches(link: PledgeLink, hashes: readonly Buffer[] | undefined): boolean {
  return isAmong(hashToken(link.token), hashes ?? []);
}
