import { useSearchParams } from 'react-router';
import { useLanguage } from '../language/language.js';
import { useNames } from '../people/people.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { SelectField } from '../ui/field.js';
import { Narrow } from '../ui/narrow.js';
import { Bones, Page } from '../ui/page.js';
import { LotShown } from './lot-shown.js';
import { lookBack } from './moment.rules.js';
import { MomentField } from './moment-field.js';
import { MovementLine } from './movement-line.js';
import { useLedger, type LedgerSearch, type Stock } from './stock.js';
import { keyOfSku, mayMove, skuOfKey, skusOf } from './stock.rules.js';
import { Tabs } from './tabs.js';
import { useStockNaming } from './naming.js';
import { useStockWords } from './words.js';
import './stock.css';

/** Every movement, the newest first: of everything, of a place, of an item; up to now or to a moment. */
export default function LedgerPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskstock:tabs.ledger')}>
      <Tabs />
      <Ledger slug={campaign.slug} timeZone={campaign.timeZone} />
    </Page>
  );
}

function Ledger({ slug, timeZone }: { slug: string; timeZone: string }) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const [params] = useSearchParams();
  const { at } = lookBack(params.get('at') ?? '', timeZone, new Date());
  const search = { ...searchOf(params), ...(at && { at }) };
  const ledger = useLedger(slug, search);
  const moves = mayMove(campaign?.role);
  const names = useNames(slug, moves).data ?? new Map<string, string>();
  const movements = ledger.data?.pages.flatMap((page) => page.movements) ?? [];
  const stock = useStockNaming(slug, [
    search.place ?? '',
    ...movements.flatMap(({ lines }) => lines.map(({ place }) => place)),
  ]);
  const words = useStockWords(stock.data);
  return (
    <>
      {stock.data && search.lot && (
        <LotShown
          slug={slug}
          id={search.lot}
          words={words}
          moves={moves}
          all={`/stock/ledger?${without(params, 'lot')}`}
        />
      )}
      {stock.data && <Filters stock={stock.data} words={words} timeZone={timeZone} />}
      {at && (
        <p className="notice" role="status">
          {t('deskstock:at.shown', { moment: moment(at, timeZone) })}
        </p>
      )}
      <Failure error={ledger.error ?? stock.error} quiet />
      {(ledger.isPending || stock.isPending) && <Bones lines={6} />}
      {ledger.isSuccess && movements.length === 0 && (
        <p className="nothing">{t(at ? 'deskstock:at.none' : 'deskstock:ledger.none')}</p>
      )}
      {stock.data && (
        <ol className="lines stock-ledger">
          {movements.map((movement) => (
            <MovementLine
              key={movement.id}
              movement={movement}
              words={words}
              slug={slug}
              by={movement.by === null ? undefined : names.get(movement.by)}
              search={search}
              moves={moves}
            />
          ))}
        </ol>
      )}
      {ledger.hasNextPage && (
        <div className="buttons">
          <Button busy={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
            {t('deskstock:ledger.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function searchOf(params: URLSearchParams): LedgerSearch {
  const named = ['place', 'lot', 'item', 'language'].flatMap((name) => {
    const value = params.get(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(named) as LedgerSearch;
}

function without(params: URLSearchParams, name: string): string {
  const rest = new URLSearchParams(params);
  rest.delete(name);
  return rest.toString();
}

interface FiltersProps {
  readonly stock: Stock;
  readonly words: ReturnType<typeof useStockWords>;
  readonly timeZone: string;
}

function Filters({ stock, words, timeZone }: FiltersProps) {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const [place, item, language] = ['place', 'item', 'language'].map((one) => params.get(one) ?? '');
  const look = (changed: Record<string, string>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changed))
      if (value) next.set(name, value);
      else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <Narrow isNarrowed={Boolean(place || item || params.get('at'))}>
      <SelectField
        label={t('deskstock:place')}
        value={place!}
        onValue={(value) => look({ place: value })}
        options={[
          { value: '', text: t('deskstock:ledger.allPlaces') },
          ...stock.places.map((one) => ({ value: one.id, text: words.place(one) })),
        ]}
      />
      {!params.get('lot') && (
        <SelectField
          label={t('deskstock:item')}
          value={keyOfSku({ item: item!, language: language! })}
          onValue={(value) => look({ ...skuOfKey(value) })}
          options={[
            { value: '', text: t('deskstock:ledger.allItems') },
            ...skusOf(stock).map((sku) => ({ value: keyOfSku(sku), text: words.sku(sku) })),
          ]}
        />
      )}
      <MomentField
        wall={params.get('at') ?? ''}
        timeZone={timeZone}
        onLook={(wall) => look({ at: wall })}
      />
    </Narrow>
  );
}
