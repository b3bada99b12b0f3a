import type { CampaignEvent, EventsBulkAct } from '../../api/contract.js';
import { mayCancel, mayChange } from '../event/event.rules.js';

const acts = ['propose', 'confirm', 'move', 'cancel'] as const;
export type Act = EventsBulkAct['act'];

const fits: Record<Act, (state: CampaignEvent['state']) => boolean> = {
  propose: (state) => state === 'draft',
  confirm: (state) => state === 'draft' || state === 'proposed',
  move: mayChange,
  cancel: mayCancel,
};

/** What can be done with all that are chosen, in the order of the acts. */
export function actsWith(chosen: readonly Pick<CampaignEvent, 'state'>[]): readonly Act[] {
  if (chosen.length === 0) return [];
  return acts.filter((act) => chosen.every(({ state }) => fits[act](state)));
}

/** Whose those are that are chosen, each owner once; none where one of them is over: that stays with whoever had it. */
export function byOwner<Chosen extends Pick<CampaignEvent, 'state' | 'owner'>>(
  chosen: readonly Chosen[],
): { readonly owner: string | null; readonly events: readonly Chosen[] }[] {
  if (!chosen.every(({ state }) => mayCancel(state))) return [];
  const owners = [...new Set(chosen.map(({ owner }) => owner))];
  return owners.map((owner) => ({ owner, events: chosen.filter((one) => one.owner === owner) }));
}
