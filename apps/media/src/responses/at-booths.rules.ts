import type { BoothFacts } from '../booths/booth.schema.js';
import { intervalOf, sumBy, sumOf } from './counted.rules.js';
import { daysTogether } from './table.rules.js';
import type { AtBooth, Other } from './table.schema.js';

/** What came by the links of an event and on its phones, as one row for each; and what is of no event. */
export function atBooths(
  all: readonly Other[],
  known: ReadonlyMap<string, BoothFacts>,
): { booths: AtBooth[]; others: Other[] } {
  const events = new Map<string, Other[]>();
  for (const one of all)
    if (one.event) events.set(one.event, [...(events.get(one.event) ?? []), one]);
  return {
    booths: [...events]
      .map(([event, its]) => together({ event, booth: known.get(event) }, its))
      .toSorted((a, b) => b.people - a.people || (a.event < b.event ? -1 : 1)),
    others: all.filter((one) => one.event === null),
  };
}

/** Until the event is told of it is called as its links are. */
function together(
  { event, booth }: { readonly event: string; readonly booth: BoothFacts | undefined },
  its: readonly Other[],
): AtBooth {
  const [first] = its;
  const links = its.filter(({ source }) => source !== 'booth');
  const people = sumOf(its);
  return {
    event,
    names: booth?.names ?? links[0]?.names ?? {},
    on: booth?.on ?? null,
    channel: first!.channel,
    codes: links.map(({ source }) => source).toSorted(),
    people,
    onPhones: people - sumOf(links),
    interval: intervalOf(people),
    days: daysTogether(its.map(({ days }) => days)),
    visits: sumBy(its, ({ visits }) => visits),
  };
}
