import { useSearchParams } from 'react-router';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { ButtonLink } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { useWide } from '../ui/use-wide.js';
import { BoardList } from './board-list.js';
import { BoardTable } from './board-table.js';
import { lookBack } from './moment.rules.js';
import { MomentField } from './moment-field.js';
import { Nowhere } from './nowhere.js';
import { useStock } from './stock.js';
import { boardOf, mayMove } from './stock.rules.js';
import { useStockWords } from './words.js';
import { Tabs } from './tabs.js';
import './stock.css';

/** What is where, now or at a moment that somebody asks for. */
export default function StockPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title}>
      <Tabs />
      <Board slug={campaign.slug} timeZone={campaign.timeZone} moves={mayMove(campaign.role)} />
    </Page>
  );
}

function Board({ slug, timeZone, moves }: { slug: string; timeZone: string; moves: boolean }) {
  const { t, moment } = useLanguage();
  const [params, setParams] = useSearchParams();
  const wall = params.get('at') ?? '';
  const { at } = lookBack(wall, timeZone, new Date());
  const stock = useStock(slug, at);
  const words = useStockWords(stock.data);
  const isWide = useWide();
  const look = (value: string) => setParams(value ? { at: value } : {}, { replace: true });
  const board = stock.data && boardOf(stock.data);
  return (
    <>
      <div className="stock-tools">
        {moves && (
          <div className="buttons">
            <ButtonLink kind="main" to="/stock/move">
              {t('deskstock:move.open')}
            </ButtonLink>
            <ButtonLink to="/stock/opening">{t('deskstock:opening.open')}</ButtonLink>
          </div>
        )}
        <MomentField wall={wall} timeZone={timeZone} onLook={look} />
      </div>
      {at && (
        <p className="notice" role="status">
          {t('deskstock:at.shown', { moment: moment(at, timeZone) })}
        </p>
      )}
      <Failure error={stock.error} quiet />
      {stock.isPending && <Bones lines={6} />}
      {board && board.columns.length === 0 && (
        <p className="nothing">{at ? t('deskstock:at.none') : t('deskstock:none')}</p>
      )}
      {board && board.columns.length > 0 && (
        <>
          {isWide ? (
            <BoardTable board={board} words={words} />
          ) : (
            <BoardList board={board} words={words} />
          )}
          <Nowhere board={board} words={words} />
        </>
      )}
    </>
  );
}
