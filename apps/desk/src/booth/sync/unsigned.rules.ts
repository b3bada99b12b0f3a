import type { Act } from '../goods/contract.js';

/** Who signed is sealed where it was sent; a phone keeps it no longer than that takes. */
export function unsigned(act: Act): Act {
  if (act.kind !== 'receive') return act;
  const { signedBy: _name, drawing: _drawing, ...rest } = act;
  return rest;
}
