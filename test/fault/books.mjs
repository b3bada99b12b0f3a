import { same } from './difference.mjs';
import { fieldItem } from './movers.mjs';

/** What is wrong in the books by themselves, whoever wrote them. */
export async function compareBooks(world) {
  const [wrong] = await world.sql(`select
    (select count(*)::int from distribution.balances where quantity < 0 and not bottomless) as "balances below zero",
    (select count(*)::int from distribution.balances b where quantity <>
       (select coalesce(sum(delta), 0) from distribution.entries e where (e.place, e.lot) = (b.place, b.lot)))
      as "balances that differ from their entries",
    (select count(*)::int from (select from distribution.entries group by place, lot
       having max(seq) <> count(*)) as gap) as "balances that lack an entry",
    (select count(*)::int from (select from distribution.entries group by movement, lot having sum(delta) <> 0) as made)
      as "movements that make something of nothing",
    (select count(*)::int from distribution.movements m
       where not exists (select from distribution.entries where movement = m.id)) as "movements without entries",
    (select count(*)::int from (select from distribution.balances group by lot having sum(quantity) <> 0) as lots)
      as "lots that do not come to nothing"`);
  same(
    'books',
    nothingOf(wrong, (count) => count > 0),
    {},
  );
}

/** What clients were told is what is in the books: each key once, with its answer, and what it comes to. */
export async function compareAnswers(world, movers) {
  const accepted = [...movers.accepted];
  const kept = await world.sql(
    `select substr(key, 6) as key, id::text, reverses::text from distribution.movements where key like 'hand:%' and key not like 'hand:bring-%'`,
  );
  same('keys', sorted(kept.map(one)), sorted(accepted.map(([key, what]) => one({ key, ...what }))));
  const audited = await world.sql(
    `select payload->>'action' || ' ' || (payload->'object'->>'id') as act from told.events
     where type = 'ActionAudited' and payload->>'action' like 'movement.%' and not exists (
       select from distribution.movements where id::text = payload->'object'->>'id' and key ~ '^(field|hand:bring-)')`,
  );
  const acts = accepted.map(([, { id, reverses }]) =>
    reverses ? `movement.reverse ${reverses}` : `movement.move ${id}`,
  );
  same('audited acts', sorted(audited.map(({ act }) => act)), sorted(acts));
  same('pieces', nothingOf(await piecesBeyond(world, movers), Boolean), {});
}

const one = ({ key, id, reverses }) => `${key} ${id} ${reverses ?? ''}`;
const sorted = (all) => all.toSorted();
const nothingOf = (all, isWrong) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => isWrong(value)));

/** By place and item, what is there beyond the opening stock and everything that was answered with yes. */
async function piecesBeyond(world, { accepted, virtual }) {
  const beyond = {};
  const add = (place, item, pieces) => {
    // What is found was lost, or nobody knows where it was.
    const where = place === virtual.get('unexplained') ? virtual.get('lost') : place;
    const name = `${where} ${item}`;
    beyond[name] = (beyond[name] ?? 0) + pieces;
  };
  const moved = (wanted, times) => {
    const [from, to] = ends(wanted, virtual);
    add(from, wanted.item, wanted.quantity * times);
    add(to, wanted.item, -wanted.quantity * times);
  };
  const rows = await world.sql(
    `select b.place::text, l.item, (sum(b.quantity) - coalesce(sum(o.delta), 0))::int as pieces
     from distribution.balances b join distribution.lots l on l.id = b.lot
       left join (select e.place, e.lot, sum(e.delta) as delta from distribution.entries e
         join distribution.movements m on m.id = e.movement where m.kind = 'opening' group by 1, 2) o
         on (o.place, o.lot) = (b.place, b.lot)
     where l.item <> $1 group by 1, 2`,
    [fieldItem],
  );
  for (const { place, item, pieces } of rows) add(place, item, pieces);
  const byId = new Map([...accepted.values()].map((what) => [what.id, what]));
  for (const { wanted, reverses } of accepted.values())
    if (reverses) moved(byId.get(reverses).wanted, -1);
    else moved(wanted, 1);
  return beyond;
}

function ends({ kind, from, to }, virtual) {
  if (kind === 'hand-out') return [from, virtual.get('handed-out')];
  if (kind === 'return') return [virtual.get('handed-out'), to];
  if (kind === 'write-off') return [from, virtual.get('lost')];
  if (kind === 'found') return [virtual.get('lost'), to];
  return [from, to];
}
