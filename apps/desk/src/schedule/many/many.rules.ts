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
