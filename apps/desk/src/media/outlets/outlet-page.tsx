import { textIn } from '@blueheart/i18n';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Campaign } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { AudienceOf } from '../audience/audience-of.js';
import { usualCounts } from '../audience/figure.rules.js';
import { FramesOf } from '../sites/frames-of.js';
import { Contacts } from './contacts.js';
import { OutletForm } from './outlet-form.js';
import {
  useCloseOutlet,
  useOutlet,
  useOutlets,
  useReopenOutlet,
  type OutletPage as Outlet,
} from './outlets.js';
import { Rates } from './rates.js';
import '../../schedule/schedule.css';

/** One outlet: what it is, whom to call, what it asks for, and the frames it has. */
export default function OutletPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  if (!campaign) return <Page title={t('desk:nav.media')} lead={t('desk:today.noCampaign')} />;
  return <Loaded campaign={campaign} id={id} />;
}

function Loaded({ campaign, id }: { campaign: Campaign; id: string }) {
  const { t, locale } = useLanguage();
  const outlet = useOutlet(campaign.slug, id);
  const known = useOutlets(campaign.slug);
  const back = <Back to="/media" name={t('deskoutlets:back')} />;
  const error = outlet.error ?? known.error;
  if (!outlet.data || !known.data)
    return (
      <Page title={t('deskoutlets:title')}>
        {back}
        <Failure error={error} quiet />
        {!error && <Bones lines={6} />}
      </Page>
    );
  const { slug, role, timeZone } = campaign;
  const { names, channel, closedAt, isOutdoor } = outlet.data;
  const of = known.data.channels.find(({ code }) => code === channel);
  const lead = [textIn(of?.names ?? {}, locale), closedAt && t('deskoutlets:closed')];
  const writes = mayMove(role);
  const changes = writes && !closedAt;
  return (
    <Page title={textIn(names, locale)} lead={lead.filter(Boolean).join(' · ')}>
      {back}
      <div className="event">
        <Facts outlet={outlet.data} />
        {writes && <Acts slug={slug} outlet={outlet.data} known={known.data} />}
        {writes && <Contacts {...{ slug, changes }} outlet={id} />}
        <Rates {...{ slug, timeZone, changes }} outlet={outlet.data} />
        <AudienceOf
          {...{ slug, timeZone, changes }}
          outlet={outlet.data}
          usual={usualCounts[of?.kind ?? 'outdoor']}
        />
        {isOutdoor && <FramesOf {...{ slug, timeZone, changes }} outlet={outlet.data} />}
      </div>
    </Page>
  );
}

function Facts({ outlet: { names, languages, website } }: { outlet: Outlet }) {
  const { t, locale } = useLanguage();
  const language = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <dl className="facts">
      {Object.entries(names).map(([one, name]) => (
        <div key={one}>
          <dt>{t('deskschedule:venue.nameIn', { language: language.of(one) ?? one })}</dt>
          <dd>
            <bdi lang={one}>{name}</bdi>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('deskoutlets:form.languages')}</dt>
        <dd>{languages.map((one) => language.of(one)).join(t('deskschedule:comma'))}</dd>
      </div>
      {website && (
        <div>
          <dt>{t('deskoutlets:website')}</dt>
          <dd>
            <a href={website} target="_blank" rel="noreferrer" dir="ltr">
              {website}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}

interface ActsProps {
  readonly slug: string;
  readonly outlet: Outlet;
  readonly known: Parameters<typeof OutletForm>[0]['known'];
}

/** What can be changed of it; closing can be undone. */
function Acts({ slug, outlet, known }: ActsProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const [isChanging, setChanging] = useState(false);
  const close = useCloseOutlet(slug);
  const reopen = useReopenOutlet(slug);
  const turn = outlet.closedAt ? reopen : close;
  const done = t(outlet.closedAt ? 'deskoutlets:reopened' : 'deskoutlets:closedDone');
  return (
    <>
      <Failure error={close.error ?? reopen.error} />
      <div className="buttons">
        {!outlet.closedAt && (
          <Button onClick={() => setChanging(true)}>{t('deskoutlets:form.change')}</Button>
        )}
        <Button
          kind={outlet.closedAt ? 'quiet' : 'text'}
          busy={turn.isPending}
          onClick={() => turn.mutate(outlet, { onSuccess: () => toast({ text: done }) })}
        >
          {t(outlet.closedAt ? 'deskoutlets:reopen' : 'deskoutlets:close')}
        </Button>
      </div>
      <Dialog
        opened={isChanging}
        onClose={() => setChanging(false)}
        title={t('deskoutlets:form.change')}
      >
        <OutletForm {...{ slug, outlet, known }} onClose={() => setChanging(false)} />
      </Dialog>
    </>
  );
}
