import { useState } from 'react';
import { useParams } from 'react-router';
import { useLanguage } from '../language/language.js';
import { Back } from '../schedule/back.js';
import { useWork } from '../shell/campaign.js';
import { Failure } from '../ui/failure.js';
import { SelectField } from '../ui/field.js';
import { Bones, Page } from '../ui/page.js';
import { CountEnd } from './count-end.js';
import { CountItem } from './count-item.js';
import { useCount, type CountLine, type CountReason, type StockCount } from './counts.js';
import { keyOfSku, mayMove, skuOfKey, skusOf } from './stock.rules.js';
import { useStockNaming } from './naming.js';
import { useStockWords } from './words.js';
import './stock.css';
import '../ui/lines.css';

/** One count, item by item; what the books have is not shown before somebody has counted. */
export default function CountPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id } = useParams();
  const count = useCount(campaign?.slug ?? '', id!);
  const stock = useStockNaming(campaign?.slug ?? '', count.data ? [count.data.place] : []);
  const words = useStockWords(stock.data);
  const title =
    count.data && stock.data ? words.placeById(count.data.place) : t('deskstock:count.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page
      title={title}
      tab={t('deskstock:count.title')}
      lead={count.data && t(`deskstock:count.leads.${count.data.state}`)}
    >
      <Back to="/stock/counts" name={t('deskstock:count.back')} />
      <Failure error={count.error ?? stock.error} quiet />
      {(count.isPending || stock.isPending) && <Bones lines={5} />}
      {count.data && stock.data && (
        <Items
          slug={campaign.slug}
          count={count.data}
          skus={skusOf(stock.data).map(keyOfSku)}
          words={words}
          isOpen={count.data.state === 'open' && mayMove(campaign.role)}
        />
      )}
    </Page>
  );
}

interface ItemsProps {
  readonly slug: string;
  readonly count: StockCount;
  readonly skus: readonly string[];
  readonly words: ReturnType<typeof useStockWords>;
  readonly isOpen: boolean;
}

function Items({ slug, count, skus, words, isOpen }: ItemsProps) {
  const { t } = useLanguage();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [reasons, setReasons] = useState<Readonly<Record<string, CountReason>>>({});
  const there = count.lines.map(keyOfSku);
  const lines = [...count.lines, ...added.filter((key) => !there.includes(key)).map(emptyLine)];
  const others = skus.filter((key) => !lines.some((line) => keyOfSku(line) === key));
  return (
    <>
      {lines.length === 0 && <p className="nothing">{t('deskstock:count.empty')}</p>}
      <ul className="lines">
        {lines.map((line) => (
          <CountItem
            key={keyOfSku(line)}
            slug={slug}
            count={count.id}
            line={line}
            words={words}
            isOpen={isOpen}
            reason={reasons[keyOfSku(line)]}
            onReason={(reason) => setReasons((all) => ({ ...all, [keyOfSku(line)]: reason }))}
          />
        ))}
      </ul>
      {isOpen && others.length > 0 && (
        <SelectField
          label={t('deskstock:count.other')}
          value=""
          onValue={(key) => key && setAdded((all) => [...all, key])}
          options={[
            { value: '', text: t('deskstock:move.choose') },
            ...others.map((key) => ({ value: key, text: words.sku(skuOfKey(key)) })),
          ]}
        />
      )}
      {isOpen && <CountEnd slug={slug} count={count} reasons={reasons} words={words} />}
    </>
  );
}

/** What the books do not have there, and somebody has found. */
function emptyLine(key: string): CountLine {
  return { ...skuOfKey(key), attempts: [], isSettled: false, variance: null, reason: null };
}
