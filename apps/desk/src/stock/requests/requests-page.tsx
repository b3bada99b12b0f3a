import { Link, useSearchParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { useStock } from '../stock.js';
import { mayMove } from '../stock.rules.js';
import { Tabs } from '../tabs.js';
import { useStockWords } from '../words.js';
import { useRequests, type RequestState, type RequestSummary } from './requests.js';
import { nextOf } from './requests.rules.js';
import '../stock.css';

const states = ['asked', 'approved', 'done', 'declined', 'taken-back'] as const;

/** What partners and schools ask for, and for whom each waits. */
export default function RequestsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskstock:tabs.requests')}>
      <Tabs />
      <div className="buttons tools">
        {mayMove(campaign.role) && (
          <ButtonLink kind="main" to="/stock/requests/new">
            {t('deskrequests:new.open')}
          </ButtonLink>
        )}
        <ButtonLink to="/stock/partners">{t('deskrequests:partners.title')}</ButtonLink>
        <ButtonLink to="/stock/handed-out">{t('deskrequests:handedOut.title')}</ButtonLink>
      </div>
      <Requests slug={campaign.slug} timeZone={campaign.timeZone} />
    </Page>
  );
}

function Requests({ slug, timeZone }: { readonly slug: string; readonly timeZone: string }) {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const state: RequestState | '' = states.find((one) => one === params.get('state')) ?? '';
  const stock = useStock(slug);
  const requests = useRequests(slug, state);
  const words = useStockWords(stock.data);
  const all = requests.data?.pages.flatMap((page) => page.requests) ?? [];
  return (
    <>
      <div className="filters">
        <SelectField
          label={t('deskrequests:filter')}
          value={state}
          onValue={(value) => setParams(value ? { state: value } : {}, { replace: true })}
          options={[
            { value: '', text: t('deskrequests:all') },
            ...states.map((one) => ({ value: one, text: t(`deskrequests:states.${one}`) })),
          ]}
        />
      </div>
      <Failure error={requests.error ?? stock.error} quiet />
      {(requests.isPending || stock.isPending) && <Bones lines={4} />}
      {requests.isSuccess && all.length === 0 && (
        <p className="nothing">{t(state ? 'deskrequests:noneSuch' : 'deskrequests:none')}</p>
      )}
      <ul className="lines">
        {stock.data &&
          all.map((request) => (
            <RequestLine key={request.id} request={request} words={words} timeZone={timeZone} />
          ))}
      </ul>
      {requests.hasNextPage && (
        <div className="buttons">
          <Button busy={requests.isFetchingNextPage} onClick={() => void requests.fetchNextPage()}>
            {t('deskrequests:more')}
          </Button>
        </div>
      )}
    </>
  );
}

interface LineProps {
  readonly request: RequestSummary;
  readonly words: ReturnType<typeof useStockWords>;
  readonly timeZone: string;
}

function RequestLine({ request, words, timeZone }: LineProps) {
  const { t, number, date } = useLanguage();
  const { id, partner, lines, neededBy, askedAt } = request;
  const next = nextOf(request);
  const what = lines.map((line) =>
    t('deskstock:transfer.pieces', { n: number(line.asked), item: isolated(words.sku(line)) }),
  );
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <Link to={`/stock/requests/${id}`} className="past-link">
            {t('deskrequests:of', { n: number(request.number), partner: isolated(partner.name) })}
          </Link>
        </p>
        <p>{what.join(' · ')}</p>
        <p className="fine">
          {[
            next === 'nothing'
              ? t(`deskrequests:states.${request.state}`)
              : t(`deskrequests:next.${next}`),
            date(askedAt, timeZone),
            neededBy && t('deskrequests:neededBy', { day: date(neededBy, 'UTC') }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  );
}
