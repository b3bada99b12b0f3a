/**
 * Does it while the clock of the process, as this part of the code sees it, is so far ahead of the right time. That of
 * the database stays.
 */
export async function withProcessClock(
  part: { readonly constructor: unknown },
  aheadMs: number,
  work: () => Promise<void>,
): Promise<void> {
  // What an earlier test file has loaded lives in the realm of that file (test/support/kept-modules.cjs).
  const inRealm = part.constructor as (code: string) => () => { Date: DateConstructor };
  const realm = inRealm('return globalThis')();
  const right = realm.Date;
  const now = () => right.now() + aheadMs;
  realm.Date = new Proxy(right, {
    construct: (target, args: unknown[]) =>
      Reflect.construct(target, args.length ? args : [now()]) as Date,
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
  try {
    await work();
  } finally {
    realm.Date = right;
  }
}
