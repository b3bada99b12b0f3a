import { setTimeout as pause } from 'node:timers/promises';
import { Difference, same } from './difference.mjs';

/** What phones did and booths logged is in the books, each of it once, whatever the books had. */
export async function compareField(world, phones, log) {
  await settleLog(world);
  const { item, acts } = phones;
  const kept = await world.sql('select id::text, state from distribution.field_acts');
  same(
    'acts',
    sorted(kept.map(({ id, state }) => `${id} ${state}`)),
    sorted([...acts].map(([id, { state }]) => `${id} ${state}`)),
  );
  const applied = [...acts.values()].filter(({ state }) => state === 'applied');
  const pieces = (kind) =>
    applied.reduce((sum, one) => sum + (one.kind === kind ? one.quantity : 0), 0);
  const wanted = await world.sql(
    'select event::text, wanted from distribution.booth_consumption where item = $1',
    [item],
  );
  same(
    'what booths logged',
    sorted(wanted.map((one) => `${one.event} ${one.wanted}`)),
    sorted([...log.wanted].flatMap(([event, count]) => (count ? `${event} ${count}` : []))),
  );
  const logged = [...log.wanted.values()].reduce((sum, count) => sum + count, 0);
  const [there] = await world.sql(
    `select (select count(*)::int from distribution.movements where key like 'field:%') as "hand-outs",
       (select count(*)::int from told.events e join distribution.movements m
          on m.id::text = e.payload->'object'->>'id' and m.key like 'field:%'
        where e.type = 'ActionAudited') as "audited hand-outs",
       ${at('handed-out')} as "handed out", ${at('in-transit')} as "on its way",
       (select coalesce(sum(quantity), 0)::int from distribution.discrepancies
        where item = $1 and state = 'open') + ${at('unexplained')} as "unexplained and no discrepancy",
       (select coalesce(sum(abs(wanted - posted)), 0)::int from distribution.booth_consumption) as "behind the log"`,
    [item],
  );
  const handOuts = applied.filter(({ kind }) => kind === 'hand-out').length;
  same('what phones did', there, {
    'hand-outs': handOuts,
    'audited hand-outs': handOuts,
    'handed out': pieces('hand-out') + logged,
    'on its way': pieces('send'),
    'unexplained and no discrepancy': 0,
    'behind the log': 0,
  });
}

const sorted = (all) => all.toSorted();
const at = (kind) => `(select coalesce(sum(b.quantity), 0)::int from distribution.balances b
  join distribution.lots l on l.id = b.lot join distribution.places p on p.id = b.place
  where l.item = $1 and p.kind = '${kind}')`;

/** What a process had in hand when it was killed would come again after twelve seconds. As long as it becomes less it is waited for. */
async function settleLog(world, withinMs = 30_000) {
  let least = Infinity;
  let giveUp = 0;
  for (;;) {
    const left = await world.sql(
      `update bus.shipments set due_at = now() where hearer = 'distribution' and events::text like '%BoothActivity%'
       returning error`,
    );
    if (!left.length) return;
    if (left.length < least) giveUp = performance.now() + withinMs;
    least = Math.min(least, left.length);
    if (performance.now() > giveUp)
      throw new Difference(`${left.length} of what booths logged is left: ${left[0].error}`);
    // Pressed more often it would be brought several times at once, and wait for itself.
    await pause(1_000);
  }
}
