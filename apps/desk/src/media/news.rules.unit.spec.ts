import { mediaSayings } from './news.rules.js';

const quiet = {
  artwork: 0,
  texts: 0,
  proofs: 0,
  unproved: 0,
  options: 0,
  artless: 0,
  withdrawn: 0,
  makeGoods: 0,
  licences: 0,
  order: { options: null, artless: null, withdrawn: null, makeGoods: null, licences: null },
};

test('nothing is said of what does not wait', () => {
  expect(mediaSayings(quiet)).toEqual([]);
});

test('what is shown and must not be comes first, and leads to its order where that is one', () => {
  const order = {
    options: null,
    artless: 'one',
    withdrawn: 'two',
    makeGoods: 'three',
    licences: null,
  };
  const some = { proofs: 3, options: 2, artless: 1, withdrawn: 4, makeGoods: 1, licences: 2 };
  const says = mediaSayings({ ...quiet, ...some, order });
  expect(says).toEqual([
    { id: 'mediaWithdrawnArtwork', needsYou: true, count: 4, to: '/media/orders/two' },
    { id: 'mediaLicences', needsYou: true, count: 2, to: '/media/plan' },
    { id: 'mediaArtless', needsYou: true, count: 1, to: '/media/orders/one' },
    { id: 'mediaOptions', needsYou: true, count: 2, to: '/media/plan' },
    { id: 'mediaMakeGoods', needsYou: true, count: 1, to: '/media/orders/three' },
    { id: 'mediaProofs', needsYou: true, count: 3, to: '/media/proofs' },
  ]);
});

test('what waits for an answer leads to where it is given', () => {
  const says = mediaSayings({ ...quiet, artwork: 1, texts: 2, unproved: 5 });
  expect(says.map(({ id, to }) => [id, to])).toEqual([
    ['mediaArtwork', '/media/creatives'],
    ['mediaTexts', '/media/publications'],
    ['mediaUnproved', '/media/proofs'],
  ]);
});
