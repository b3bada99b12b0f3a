import { useState } from 'react';
import type { CampaignEvent, Scan } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { AddScan } from './add-scan.js';
import { useFetchScan, useRemoveScan, useScans } from './scans.js';

interface ScansProps {
  readonly event: CampaignEvent;
  readonly slug: string;
}

/** Letters on paper that belong to an event: read only by who asks for one, which the log notes. */
export function Scans({ event, slug }: ScansProps) {
  const { t } = useLanguage();
  const scans = useScans(slug, event.id);
  const [isAdding, setAdding] = useState(false);
  const close = () => setAdding(false);
  return (
    <section>
      <h2>{t('deskscans:title')}</h2>
      <Failure error={scans.error} quiet />
      {scans.data && scans.data.length > 0 && (
        <ul className="lines">
          {scans.data.map((scan) => (
            <Line key={scan.id} scan={scan} event={event} slug={slug} />
          ))}
        </ul>
      )}
      <Button icon="plus" onClick={() => setAdding(true)}>
        {t('deskscans:add.open')}
      </Button>
      <Dialog opened={isAdding} onClose={close} title={t('deskscans:add.title')}>
        <AddScan event={event.id} slug={slug} onClose={close} />
      </Dialog>
    </section>
  );
}

function Line({ scan, event, slug }: ScansProps & { scan: Scan }) {
  const { t, moment, weekday, number } = useLanguage();
  const { campaign } = useWork();
  const toast = useToast();
  const fetch = useFetchScan(slug, event.id);
  const remove = useRemoveScan(slug, event.id);
  const [isAsking, setAsking] = useState(false);
  const zone = campaign!.timeZone;
  const what = t(`deskscans:abouts.${scan.about}`);
  const size = t('deskscans:size', { n: number(Math.max(1, Math.round(scan.bytes / 1_024))) });
  const drop = () =>
    remove.mutate(scan.id, {
      onSuccess: () => {
        toast({ text: t('deskscans:remove.done') });
        setAsking(false);
      },
    });
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {what} · <span dir="ltr">{scan.kind.toUpperCase()}</span> · {size}
        </p>
        <p className="fine">
          {moment(scan.at, zone)} · {t('deskscans:ends', { day: weekday(scan.endsAt, zone) })}
        </p>
        <Failure error={fetch.error} />
      </div>
      <div className="buttons">
        <Button kind="text" busy={fetch.isPending} onClick={() => fetch.mutate(scan)}>
          {t('deskscans:look')}
        </Button>
        <Button kind="text" onClick={() => setAsking(true)}>
          {t('deskscans:remove.open')}
        </Button>
      </div>
      <Confirm
        opened={isAsking}
        title={t('deskscans:remove.title')}
        text={t('deskscans:remove.text')}
        submit={t('deskscans:remove.open')}
        error={remove.error}
        busy={remove.isPending}
        onSend={drop}
        onClose={() => setAsking(false)}
      />
    </li>
  );
}
