import { textIn } from '@blueheart/i18n';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { Tabs } from '../tabs.js';
import { OutletForm } from './outlet-form.js';
import { useOutlets, type Outlet, type Outlets } from './outlets.js';
import { outletsLike } from './outlets.rules.js';
import '../../ui/lines.css';

/** Who can carry the campaign. */
export default function OutletsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.media');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskoutlets:tab')}>
      <Tabs />
      <Shown slug={campaign.slug} writes={mayMove(campaign.role)} />
    </Page>
  );
}

function Shown({ slug, writes }: { slug: string; writes: boolean }) {
  const { t } = useLanguage();
  const outlets = useOutlets(slug);
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {writes && outlets.data && (
        <div className="buttons tools">
          <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
            {t('deskoutlets:form.add')}
          </Button>
        </div>
      )}
      <Failure error={outlets.error} quiet />
      {outlets.isPending && <Bones lines={5} />}
      {outlets.data?.outlets.length === 0 && <p className="nothing">{t('deskoutlets:none')}</p>}
      {outlets.data && outlets.data.outlets.length > 0 && <Found known={outlets.data} />}
      {outlets.data && (
        <Dialog
          opened={isAdding}
          onClose={() => setAdding(false)}
          title={t('deskoutlets:form.add')}
        >
          <OutletForm slug={slug} known={outlets.data} onClose={() => setAdding(false)} />
        </Dialog>
      )}
    </>
  );
}

/** Of those there are, the ones that are looked for. */
function Found({ known }: { known: Outlets }) {
  const { t, locale } = useLanguage();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState('');
  const channel = params.get('channel') ?? '';
  const found = outletsLike(known.outlets, { channel, typed });
  const named = new Map(known.channels.map(({ code, names }) => [code, textIn(names, locale)]));
  return (
    <>
      <div className="filters">
        <SelectField
          label={t('deskoutlets:channel')}
          value={channel}
          onValue={(value) => setParams(value ? { channel: value } : {}, { replace: true })}
          options={[
            { value: '', text: t('deskoutlets:allChannels') },
            ...[...named].map(([value, text]) => ({ value, text })),
          ]}
        />
        <TextField
          label={t('deskoutlets:search')}
          type="search"
          dir="auto"
          autoComplete="off"
          value={typed}
          onValue={setTyped}
        />
      </div>
      {found.length === 0 && <p className="nothing">{t('deskoutlets:noneSuch')}</p>}
      <ul className="lines">
        {found.map((outlet) => (
          <Line key={outlet.id} outlet={outlet} channel={named.get(outlet.channel) ?? ''} />
        ))}
      </ul>
    </>
  );
}

function Line({ outlet, channel }: { outlet: Outlet; channel: string }) {
  const { t, locale, number } = useLanguage();
  const { id, names, frames, closedAt } = outlet;
  const facts = [
    channel,
    frames > 0 && t('deskoutlets:frames', { count: frames, n: number(frames) }),
    closedAt && t('deskoutlets:closed'),
  ].filter(Boolean);
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <Link to={`/media/outlets/${id}`} className="past-link">
            {isolated(textIn(names, locale))}
          </Link>
        </p>
        <p className="fine">{facts.join(' · ')}</p>
      </div>
    </li>
  );
}
