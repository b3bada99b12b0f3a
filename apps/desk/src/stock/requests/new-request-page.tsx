import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { NotYours } from '../../shell/trouble.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Bones, Page } from '../../ui/page.js';
import { ItemFields } from '../item-fields.js';
import { LineList } from '../line-list.js';
import { useStock, type Stock } from '../stock.js';
import { mayMove, offeredOf } from '../stock.rules.js';
import { emptyLine, type TypedLine } from '../transfers.rules.js';
import { useStockWords } from '../words.js';
import { usePartners, type Partner } from './partners.js';
import { useRecordRequest } from './requests.js';
import { recordOf } from './requests.rules.js';
import { useKey } from './use-key.js';
import '../stock.css';

/** What a partner asked for by phone or on paper. */
export default function NewRequestPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskrequests:new.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayMove(campaign.role)) return <NotYours />;
  return (
    <Page title={title}>
      <Back to="/stock/requests" name={t('deskrequests:back')} />
      <Loaded slug={campaign.slug} />
    </Page>
  );
}

function Loaded({ slug }: { readonly slug: string }) {
  const { t } = useLanguage();
  const stock = useStock(slug);
  const partners = usePartners(slug);
  if (stock.isPending || partners.isPending) return <Bones lines={6} />;
  if (!stock.data || !partners.data) return <Failure error={stock.error ?? partners.error} quiet />;
  if (partners.data.partners.length === 0)
    return (
      <>
        <p className="nothing">{t('deskrequests:new.noPartner')}</p>
        <div className="buttons">
          <ButtonLink kind="main" to="/stock/partners">
            {t('deskrequests:partners.title')}
          </ButtonLink>
        </div>
      </>
    );
  return <NewRequest slug={slug} stock={stock.data} partners={partners.data.partners} />;
}

interface NewRequestProps {
  readonly slug: string;
  readonly stock: Stock;
  readonly partners: readonly Partner[];
}

function NewRequest({ slug, stock, partners }: NewRequestProps) {
  const { t } = useLanguage();
  const go = useNavigate();
  const record = useRecordRequest(slug);
  const keyOf = useKey();
  const words = useStockWords(stock);
  const [typed, setTyped] = useState({ partner: '', neededBy: '', purpose: '', destination: '' });
  const [lines, setLines] = useState<readonly TypedLine[]>([emptyLine]);
  const [isSent, setSent] = useState(false);
  const wanted = recordOf(typed, lines);
  const missing = isSent && 'missing' in wanted ? wanted.missing : [];
  const of = (field: 'neededBy' | 'purpose' | 'destination') => ({
    label: t(`deskrequests:new.${field}`),
    value: typed[field],
    onValue: (value: string) => setTyped({ ...typed, [field]: value }),
    autoComplete: 'off',
  });
  const choose = { value: '', text: t('deskstock:move.choose') };
  const send = () => {
    setSent(true);
    if ('missing' in wanted) return;
    void record
      .mutateAsync({ key: keyOf(wanted), body: wanted })
      .then(({ id }) => go(`/stock/requests/${id}`))
      // The form says what went wrong.
      .catch(() => undefined);
  };
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskrequests:new.partner')}
        value={typed.partner}
        onValue={(partner) => setTyped({ ...typed, partner })}
        mistake={missing.includes('partner') ? t('deskrequests:new.choosePartner') : undefined}
        options={[choose, ...partners.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <LineList lines={lines} onLines={setLines} next={emptyLine}>
        {(line, at, change) => (
          <ItemFields {...{ line, at, words, missing }} skus={offeredOf(stock)} onChange={change} />
        )}
      </LineList>
      <TextField {...of('neededBy')} type="date" />
      <TextField {...of('purpose')} hint={t('deskrequests:new.noNames')} maxLength={500} />
      <TextField {...of('destination')} maxLength={500} />
      <Failure error={record.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={record.isPending}>
          {t('deskrequests:new.send')}
        </Button>
      </div>
    </Form>
  );
}
