import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { isStrong } from '../../people/roles.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { ToPledges } from '../to-pledges.js';
import { Ask } from './ask.js';
import { CountFile } from './count-file.js';
import { useContactExports } from './exports.js';
import { Request } from './request.js';
import '../pledges.css';

/** What leaves as a file: the count at once, contacts only when two people agree. */
export default function ExportsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskpledges:exports.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!isStrong(campaign.role)) return <Page title={title} lead={t('deskexports:notYours')} />;
  return (
    <Page title={title} lead={t('deskexports:lead')}>
      <ToPledges />
      <div className="pledges">
        <CountFile slug={campaign.slug} />
        <Contacts slug={campaign.slug} />
      </div>
    </Page>
  );
}

function Contacts({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const all = useContactExports(slug);
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <section className="form">
      <h2>{t('deskexports:contacts.title')}</h2>
      <p>{t('deskexports:contacts.lead')}</p>
      <div className="buttons">
        <Button onClick={() => setAsking(true)}>{t('deskexports:ask.open')}</Button>
      </div>
      <Failure error={all.error} quiet />
      {all.isPending && <Bones lines={2} />}
      {all.data?.length === 0 && <p className="fine">{t('deskexports:contacts.none')}</p>}
      <ul className="rows">
        {all.data?.map((one) => (
          <Request key={one.id} one={one} />
        ))}
      </ul>
      <Dialog opened={isAsking} onClose={close} title={t('deskexports:ask.title')}>
        <Ask slug={slug} onClose={close} />
      </Dialog>
    </section>
  );
}
