import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../api/client.js';
import { missingIn, piecesOf } from './naming.rules.js';
import { stockKey, useStock, type Place } from './stock.js';

/** Every place that there ever was, closed ones too. */
export function useAllPlaces(slug: string) {
  return useQuery({
    queryKey: [...stockKey(slug), 'places'],
    queryFn: () => placesOf(slug),
  });
}

/**
 * What is where now, with these places too: a place that has closed and is empty is not part of the stock, and what was
 * moved, counted or sent there still names it.
 */
export function useStockNaming(slug: string, ids: readonly string[]) {
  const stock = useStock(slug);
  const missing = missingIn(stock.data?.places, ids);
  const named = useQuery({
    queryKey: [...stockKey(slug), 'named', missing],
    queryFn: async () => {
      const found = await Promise.all(
        piecesOf(missing).map((some) => placesOf(slug, some.join(','))),
      );
      return found.flat();
    },
    enabled: missing.length > 0,
    placeholderData: keepPreviousData,
  });
  const isNaming = missing.length > 0 && named.isPending;
  const closed = missing.length > 0 ? named.data : undefined;
  const data = useMemo(
    () =>
      stock.data && closed
        ? { ...stock.data, places: [...stock.data.places, ...closed] }
        : stock.data,
    [stock.data, closed],
  );
  return {
    data: isNaming ? undefined : data,
    error: stock.error ?? named.error,
    isPending: stock.isPending || isNaming,
  };
}

async function placesOf(slug: string, ids?: string): Promise<Place[]> {
  const { places } = await answerOf(
    api.GET('/api/v1/campaigns/{slug}/stock/places', {
      params: { path: { slug }, query: ids === undefined ? {} : { ids } },
    }),
  );
  return places;
}
