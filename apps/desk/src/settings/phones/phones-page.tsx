import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Back } from '../back.js';
import { useEndPhone, usePhones, type Phone } from './phones.js';
import { PreparePhone } from './prepare-phone.js';
import '../../ui/lines.css';

/** The phones that volunteers share at booths. */
export default function PhonesPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskaccess:pages.phones');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} lead={t('deskaccess:about.phones')}>
      <Back />
      <Phones slug={campaign.slug} />
    </Page>
  );
}

function Phones({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const phones = usePhones(slug);
  const end = useEndPhone(slug);
  const [isPreparing, setPreparing] = useState(false);
  const [ending, setEnding] = useState<Phone>();
  const close = () => {
    setEnding(undefined);
    end.reset();
  };
  const name = isolated(ending?.name ?? '');
  const send = () =>
    end.mutate(ending!.id, {
      onSuccess: () => {
        toast({ text: t('deskaccess:phones.ended', { name }) });
        close();
      },
    });
  return (
    <>
      <div className="buttons tools">
        <Button kind="main" icon="plus" onClick={() => setPreparing(true)}>
          {t('deskaccess:phones.prepare')}
        </Button>
      </div>
      <Failure error={phones.error} quiet />
      {phones.isPending && <Bones />}
      {phones.data?.length === 0 && <p className="nothing">{t('deskaccess:phones.none')}</p>}
      <ul className="lines">
        {phones.data?.map((phone) => (
          <PhoneItem key={phone.id} phone={phone} onEnd={() => setEnding(phone)} />
        ))}
      </ul>
      <Dialog
        opened={isPreparing}
        onClose={() => setPreparing(false)}
        title={t('deskaccess:phones.prepare')}
      >
        <PreparePhone slug={slug} onClose={() => setPreparing(false)} />
      </Dialog>
      <Confirm
        opened={ending !== undefined}
        title={t('deskaccess:phones.endTitle')}
        text={t('deskaccess:phones.endText', { name })}
        submit={t('deskaccess:phones.end')}
        error={end.error}
        busy={end.isPending}
        onSend={send}
        onClose={close}
      />
    </>
  );
}

function PhoneItem({ phone, onEnd }: { phone: Phone; onEnd: () => void }) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const { name, enrolledAt, lastUsedAt, madeAt } = phone;
  const at = (iso: string) => moment(iso, campaign!.timeZone);
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <bdi>{name}</bdi>
        </p>
        <p className="fine">
          {enrolledAt
            ? t('deskaccess:phones.enrolled', { moment: at(enrolledAt) })
            : t('deskaccess:phones.waiting', { moment: at(madeAt) })}
          {lastUsedAt && <> · {t('deskaccess:phones.used', { moment: at(lastUsedAt) })}</>}
        </p>
      </div>
      <Button
        kind="danger"
        aria-label={t('deskaccess:phones.endNamed', { name: isolated(name) })}
        onClick={onEnd}
      >
        {t('deskaccess:phones.end')}
      </Button>
    </li>
  );
}
