import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { LetIn, LetInPage } from '../let-in.js';
import { useEndPhone, usePhones, type Phone } from './phones.js';
import { PreparePhone } from './prepare-phone.js';

/** The phones that volunteers share at booths. */
export default function PhonesPage() {
  return <LetInPage kind="phones">{(slug) => <Phones slug={slug} />}</LetInPage>;
}

function Phones({ slug }: { slug: string }) {
  const { t } = useLanguage();
  return (
    <LetIn
      kind="phones"
      making={t('deskaccess:phones.prepare')}
      things={usePhones(slug)}
      end={useEndPhone(slug)}
      make={(close) => <PreparePhone slug={slug} onClose={close} />}
      told={(phone) => <Told phone={phone} />}
    />
  );
}

function Told({ phone }: { phone: Phone }) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const { name, enrolledAt, lastUsedAt, madeAt } = phone;
  const at = (iso: string) => moment(iso, campaign!.timeZone);
  return (
    <>
      <p className="line-name">
        <bdi>{name}</bdi>
      </p>
      <p className="fine">
        {enrolledAt
          ? t('deskaccess:phones.enrolled', { moment: at(enrolledAt) })
          : t('deskaccess:phones.waiting', { moment: at(madeAt) })}
        {lastUsedAt && <> · {t('deskaccess:phones.used', { moment: at(lastUsedAt) })}</>}
      </p>
    </>
  );
}
