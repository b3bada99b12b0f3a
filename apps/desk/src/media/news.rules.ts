import type { MediaWaiting } from '../api/contract.js';
import type { Saying } from '../today/saying.js';

/** What Today says of the media: first what is shown and must not be, then what ends or begins soon, then what waits. */
export function mediaSayings(waiting: MediaWaiting): Saying[] {
  const {
    order,
    withdrawn,
    licences,
    artless,
    options,
    makeGoods,
    artwork,
    texts,
    unproved,
    proofs,
  } = waiting;
  const inOrder = (only: string | null) => (only ? `/media/orders/${only}` : '/media/plan');
  const says = [
    { id: 'mediaWithdrawnArtwork', count: withdrawn, to: inOrder(order.withdrawn) },
    { id: 'mediaLicences', count: licences, to: inOrder(order.licences) },
    { id: 'mediaArtless', count: artless, to: inOrder(order.artless) },
    { id: 'mediaOptions', count: options, to: inOrder(order.options) },
    { id: 'mediaMakeGoods', count: makeGoods, to: inOrder(order.makeGoods) },
    { id: 'mediaArtwork', count: artwork, to: '/media/creatives' },
    { id: 'mediaTexts', count: texts, to: '/media/publications' },
    { id: 'mediaUnproved', count: unproved, to: '/media/proofs' },
    { id: 'mediaProofs', count: proofs, to: '/media/proofs' },
  ];
  return says.filter(({ count }) => count > 0).map((one) => ({ ...one, needsYou: true }));
}
