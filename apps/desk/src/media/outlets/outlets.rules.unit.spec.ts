import { outletsLike, typedOutletOf, wantedOutletOf } from './outlets.rules.js';

const cedar = { channel: 'billboard', names: { en: 'Cedar Outdoor', ar: 'سيدار للإعلان' } };
const paper = { channel: 'newspaper', names: { fr: 'L’Écho du soir' } };
const like = (typed: string, channel = '') => outletsLike([cedar, paper], { typed, channel });

test('an outlet is found by its channel and by any name, accents and marks or not', () => {
  expect(like('')).toEqual([cedar, paper]);
  expect(like('', 'newspaper')).toEqual([paper]);
  expect(like('echo SOIR')).toEqual([paper]);
  expect(like('اعلان')).toEqual([cedar]);
  expect(like('cedar', 'newspaper')).toEqual([]);
});

test('what is changed goes back as it came, and a new one without what nobody typed', () => {
  const website = 'https://example.org';
  const kept = { ...cedar, languages: ['ar', 'en'], website };
  expect(wantedOutletOf(typedOutletOf(kept, 'radio'))).toEqual(kept);
  expect(wantedOutletOf({ ...typedOutletOf(undefined, 'radio'), names: { fr: ' Onde ' } })).toEqual(
    {
      channel: 'radio',
      names: { fr: 'Onde' },
      languages: [],
      website: '',
    },
  );
});
