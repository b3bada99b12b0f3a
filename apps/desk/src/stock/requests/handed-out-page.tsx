import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { saveFile } from '../../ui/save-file.js';
import { useStock } from '../stock.js';
import { useStockWords } from '../words.js';
import { useHandedOut, type HandedOut } from './requests.js';
import { handedOutFile } from './requests.rules.js';
import '../stock.css';
import '../../ui/lines.css';

/** What each partner got, by item, within days. */
export default function HandedOutPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskrequests:handedOut.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} lead={t('deskrequests:handedOut.lead')}>
      <Back to="/stock/requests" name={t('deskrequests:back')} />
      <List slug={campaign.slug} />
    </Page>
  );
}

function List({ slug }: { readonly slug: string }) {
  const { t } = useLanguage();
  const [search, setSearch] = useState({ from: '', to: '', item: '' });
  const stock = useStock(slug);
  const { from, to, item } = search;
  const list = useHandedOut(slug, {
    ...(from && { from }),
    ...(to && { to }),
    ...(item && { item }),
  });
  const words = useStockWords(stock.data);
  const lines = list.data?.lines ?? [];
  const kind = (one: 'partner' | 'school') => t(`deskrequests:kinds.${one}`);
  const save = () => {
    const head = (['partner', 'kind', 'item', 'language', 'pieces'] as const).map((column) =>
      t(`deskrequests:handedOut.columns.${column}`),
    );
    const text = handedOutFile(head, lines, { item: words.item, kind });
    saveFile(new Blob([text], { type: 'text/csv' }), `${slug}-handed-out.csv`);
  };
  return (
    <>
      <div className="filters">
        <TextField
          label={t('deskrequests:handedOut.from')}
          type="date"
          value={from}
          onValue={(value) => setSearch({ ...search, from: value })}
        />
        <TextField
          label={t('deskrequests:handedOut.to')}
          type="date"
          value={to}
          onValue={(value) => setSearch({ ...search, to: value })}
        />
        <SelectField
          label={t('deskstock:item')}
          value={item}
          onValue={(value) => setSearch({ ...search, item: value })}
          options={[
            { value: '', text: t('deskstock:ledger.allItems') },
            ...(stock.data?.items ?? []).map(({ code }) => ({
              value: code,
              text: words.item(code),
            })),
          ]}
        />
      </div>
      <Failure error={list.error ?? stock.error} quiet />
      {(list.isPending || stock.isPending) && <Bones lines={4} />}
      {list.isSuccess && lines.length === 0 && (
        <p className="nothing">{t('deskrequests:handedOut.none')}</p>
      )}
      {stock.data && lines.length > 0 && (
        <>
          <Table lines={lines} words={words} kind={kind} />
          <div className="buttons">
            <Button icon="download" onClick={save}>
              {t('deskrequests:handedOut.save')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

interface TableProps {
  readonly lines: readonly HandedOut[];
  readonly words: ReturnType<typeof useStockWords>;
  readonly kind: (kind: 'partner' | 'school') => string;
}

function Table({ lines, words, kind }: TableProps) {
  const { t, number } = useLanguage();
  return (
    <div
      className="stock-table"
      tabIndex={0}
      role="region"
      aria-label={t('deskrequests:handedOut.title')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('deskrequests:handedOut.columns.partner')}</th>
            <th scope="col">{t('deskrequests:handedOut.columns.item')}</th>
            <th scope="col">{t('deskrequests:handedOut.columns.pieces')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.partner.id} ${line.item} ${line.language}`}>
              <th scope="row">
                {isolated(line.partner.name)}
                <span className="fine">{kind(line.partner.kind)}</span>
              </th>
              <td>{words.sku(line)}</td>
              <td>{number(line.pieces)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
