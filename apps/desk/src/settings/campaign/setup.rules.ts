import type { CampaignSetup } from '../../api/contract.js';

/** What still stands in the way of showing the campaign to the public; the sentences are in the catalogue. */
export function openEnds({ controller, helpLines }: CampaignSetup): string[] {
  const ends: [id: string, isOpen: boolean][] = [
    ['controller', controller.isPlaceholder],
    ['contact', controller.contact === null],
    ['helpLines', helpLines.shown === 0],
  ];
  return ends.filter(([, isOpen]) => isOpen).map(([id]) => id);
}
