import { useLanguage } from '../../language/language.js';
import { Failure } from '../../ui/failure.js';
import { useStock } from '../stock.js';
import { useStockWords } from '../words.js';
import { KeptLine } from './kept-line.js';
import { useKept } from './kept.js';
import '../stock.css';
import '../../ui/lines.css';

/** On the page of an event: what it takes along, from where, and what of it is missing. */
export function KeptOfEvent({ slug, event }: { slug: string; event: string }) {
  const { t } = useLanguage();
  const kept = useKept(slug, event);
  const stock = useStock(slug);
  const words = useStockWords(stock.data);
  const all = kept.data?.reservations ?? [];
  if (all.length === 0 || !stock.data) return <Failure error={kept.error ?? stock.error} quiet />;
  const [first] = all;
  return (
    <section>
      <h2>{t('deskkept:title')}</h2>
      {first!.freed && <p>{t(`deskkept:freed.${first!.freed}`)}</p>}
      {first!.tentative && <p className="fine">{t('deskkept:tentative')}</p>}
      {!first!.freed && (
        <ul className="lines">
          {all.map((one) => (
            <KeptLine key={`${one.item} ${one.language}`} kept={one} words={words} />
          ))}
        </ul>
      )}
    </section>
  );
}
