import { useState } from 'react';
import { useParams } from 'react-router';
import type { Campaign } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { mayPlan } from '../schedule/event/event.rules.js';
import { Back } from '../schedule/back.js';
import { nameOf } from '../shifts/names.js';
import { useWork } from '../shell/campaign.js';
import { NotYours } from '../shell/trouble.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { AdjustForm } from './adjust-form.js';
import { useHoursOf } from './attendance.js';
import { HoursLines } from './hours-lines.js';
import '../schedule/schedule.css';
import './attendance.css';

/** One volunteer's hours, and what is added to them or taken off. */
export default function HoursOfPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const title = t('deskattendance:page.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return <Loaded campaign={campaign} id={id} />;
}

function Loaded({ campaign, id }: { campaign: Campaign; id: string }) {
  const { t } = useLanguage();
  const hours = useHoursOf(campaign.slug, id);
  const [isAdjusting, setAdjusting] = useState(false);
  const close = () => setAdjusting(false);
  const title = hours.data
    ? t('deskattendance:of.title', { name: isolated(nameOf(hours.data, t)) })
    : t('deskattendance:page.title');
  return (
    <Page title={title}>
      <Back to="/people/hours" name={t('deskattendance:page.back')} />
      <Failure error={hours.error} quiet />
      {hours.isPending && <Bones />}
      <div className="hours-of">
        {hours.data && <HoursLines hours={hours.data} leads />}
        <div className="buttons">
          <Button icon="plus" onClick={() => setAdjusting(true)}>
            {t('deskattendance:adjust.open')}
          </Button>
          <ButtonLink to={`/people/hours/${id}/certificate`}>
            {t('deskattendance:of.certificate')}
          </ButtonLink>
        </div>
      </div>
      <Dialog opened={isAdjusting} onClose={close} title={t('deskattendance:adjust.title')}>
        <AdjustForm slug={campaign.slug} staff={id} onClose={close} />
      </Dialog>
    </Page>
  );
}
