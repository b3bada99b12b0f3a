import fc from 'fast-check';
import { SoftQuotas } from './quotas.rules.js';

const minute = 60_000;
const many = (
  quotas: SoftQuotas,
  network: string,
  domain: string | undefined,
  n: number,
  now = 0,
) => Array.from({ length: n }, () => quotas.take(network, domain, now).verdict);

test('as many as the quota are free at once, then one more every tenth of a minute', () => {
  const quotas = new SoftQuotas(300);
  const verdicts = many(quotas, '203.0.113.0/24', undefined, 400);
  expect(verdicts.filter((verdict) => verdict === 'free')).toHaveLength(300);
  expect(verdicts.slice(300)).toEqual(Array(100).fill('past'));
  expect(many(quotas, '203.0.113.0/24', undefined, 20, minute)).toEqual([
    ...Array<string>(10).fill('free'),
    ...Array<string>(10).fill('past'),
  ]);
  expect(quotas.take('203.0.113.0/24', undefined, minute + 1).over).toEqual([
    { kind: 'client', key: '203.0.113.0/24' },
  ]);
});

test('a booth that signs three a minute all day is never past it, nor two booths behind one address', () => {
  const quotas = new SoftQuotas(300);
  for (let at = 0; at < 12 * 60 * 6; at += 1) {
    expect(quotas.take('198.51.100.7', undefined, at * (minute / 6)).verdict).toBe('free');
  }
});

test('a hall of three hundred signs at once behind one address', () => {
  expect(new Set(many(new SoftQuotas(300), '198.51.100.7', 'gmail.com', 300))).toEqual(
    new Set(['free']),
  );
});

test('one domain from everywhere is past its quota; a public provider has twenty times as much', () => {
  const from = (domain: string) => {
    const quotas = new SoftQuotas(100);
    const verdicts = Array.from(
      { length: 2_100 },
      (_, at) => quotas.take(`10.${at >> 8}.${at & 255}.1`, domain, 0).verdict,
    );
    return verdicts.filter((verdict) => verdict === 'free').length;
  };
  expect(from('school.example.org')).toBe(100);
  expect(from('gmail.com')).toBe(2_000);
});

test('a crowd that is past its quota uses up nobody else’s', () => {
  const quotas = new SoftQuotas(10);
  many(quotas, '203.0.113.1', 'example.org', 10);
  many(quotas, '203.0.113.1', 'example.net', 1_000);
  expect(many(quotas, '198.51.100.1', 'example.net', 10)).toEqual(Array(10).fill('free'));
});

test('without a quota everybody is free, with none at all nobody is', () => {
  expect(new Set(many(new SoftQuotas(undefined), '203.0.113.1', undefined, 1_000)).size).toBe(1);
  expect(new SoftQuotas(0).take('203.0.113.1', undefined, 0).verdict).toBe('past');
});

test('whoever comes, and however the clock jumps, one source is free at most as often as its quota allows', () => {
  const step = fc.record({ ms: fc.integer({ min: -5_000, max: 60_000 }), who: fc.nat(3) });
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 300 }),
      fc.integer({ min: 1, max: 50 }),
      (steps, burst) => {
        const quotas = new SoftQuotas(burst);
        const free = [0, 0, 0, 0];
        let now = 1_000_000;
        let latest = now;
        const first = now;
        for (const { ms, who } of steps) {
          now += ms;
          latest = Math.max(latest, now);
          if (quotas.take(`203.0.${who}.1`, undefined, now).verdict === 'free') free[who]! += 1;
        }
        const most = burst + (burst * (latest - first)) / (30 * minute);
        for (const n of free) expect(n).toBeLessThanOrEqual(most + 1e-6);
      },
    ),
  );
});

test('what is remembered is bounded, and whoever still comes is not what is forgotten', () => {
  const quotas = new SoftQuotas(1);
  quotas.take('203.0.113.1', undefined, 0);
  for (let at = 0; at < 60_000; at += 1) {
    quotas.take(`10.${at >> 8}.${at & 255}.1`, `d${at}.example.org`, 0);
    if (at % 1_000 === 0) quotas.take('203.0.113.1', undefined, 0);
  }
  expect(quotas.size).toBeLessThanOrEqual(40_000);
  expect(quotas.take('203.0.113.1', undefined, 0).verdict).toBe('past');
});
