import { useEffect, useMemo, useState } from 'react';
import { useSpeech } from '../speech.js';
import { usePhone, useView } from '../use-phone.js';
import type { Amount, FieldKit, Place, Sku, Spot, Transfer } from './contract.js';
import { carriedBy, handedOut, transfersNow } from './goods.rules.js';

export interface Goods {
  readonly kit: FieldKit;
  readonly transfers: readonly Transfer[];
  /** What is thought to be at a place. */
  readonly carried: (place: Place) => readonly Amount[];
}

const none: FieldKit = { serverTime: '', items: [], places: [], destinations: [], transfers: [] };

/** What was taken along of the goods, after all that was done since on this phone. */
export function useGoods(): Goods {
  const phone = usePhone();
  const { goods: kit = none, acts, waiting, going } = useView();
  const [handed, setHanded] = useState<ReadonlyMap<string, ReturnType<typeof handedOut>>>(
    new Map(),
  );
  useEffect(() => {
    const events = kit.places.flatMap(({ event }) => event ?? []);
    const read = async (event: string) =>
      [event, handedOut(await phone.book.entriesOf(event))] as const;
    void Promise.all(events.map(read)).then((all) => setHanded(new Map(all)));
  }, [kit, waiting]);
  const told = acts.filter(({ state, isIn }) => state === 'confirmed' && !isIn).length;
  useEffect(() => {
    // What has been confirmed is soon in the books that are taken along.
    if (told > 0 && going === 'quiet') void phone.refresh();
  }, [told, going]);
  return useMemo(() => {
    const transfers = transfersNow(kit, acts);
    const carried = (place: Place) =>
      carriedBy(place, acts, kit.transfers, handed.get(place.event ?? '') ?? []);
    return { kit, transfers, carried };
  }, [kit, acts, handed]);
}

/** What places and items are called. */
export function useGoodsWords() {
  const { t, of, number } = useSpeech();
  const { goods: kit = none, kit: booths, person } = useView();
  const item = ({ item: code, language }: Sku): string => {
    const names = kit.items.find((one) => one.code === code)?.names;
    const name = (names && of(names)) || code;
    return ['ar', 'fr', 'en'].includes(language)
      ? t('booth:board.inLanguage', { item: name, language: t(`booth:languages.${language}`) })
      : name;
  };
  const keeper = (staff: string): string => {
    if (staff === person?.id) return t('boothgoods:own');
    const name = booths?.people.find(({ id }) => id === staff)?.name;
    return name
      ? t('boothgoods:with', { name: `\u2068${name}\u2069` })
      : t('boothgoods:places.custody');
  };
  const place = ({ kind, names, staff }: Spot): string =>
    staff ? keeper(staff) : of(names) || t(`boothgoods:places.${kind}`);
  const known = [
    ...kit.places,
    ...kit.destinations,
    ...kit.transfers.flatMap(({ from, to }) => [from, to]),
  ];
  return {
    item,
    place,
    placeById: (id: string): string => {
      const found = known.find((one) => one.id === id);
      return found ? place(found) : t('boothgoods:somewhere');
    },
    pieces: (amount: Amount): string =>
      t('boothgoods:pieces', { n: number(amount.quantity), item: item(amount) }),
  };
}
