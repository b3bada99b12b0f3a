import { filterOf, searchIn } from './list.rules.js';

const filter = (address: string) => filterOf(searchIn(new URLSearchParams(address)), 'Asia/Beirut');

test('an address holds which pledges are looked at, by the clocks of the campaign', () => {
  expect(
    filter(
      'state=pending&language=ar&governorate=LB-BA&source=tv&from=2026-11-28&until=2026-11-28',
    ),
  ).toEqual({
    state: 'pending',
    language: 'ar',
    governorate: 'LB-BA',
    source: 'tv',
    from: '2026-11-27T22:00:00.000Z',
    to: '2026-11-28T22:00:00.000Z',
  });
});

test('those who named none can be asked for', () => {
  expect(filter('governorate=-&source=-')).toEqual({ governorate: '', source: '' });
});

test('what the API would refuse is left out', () => {
  expect(
    filter('state=old&language=tlh&governorate=%2e%2e%2f&source=A%20B&from=yesterday&name=Ada'),
  ).toEqual({});
});
