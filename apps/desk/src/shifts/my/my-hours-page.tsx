import { HoursLines } from '../../attendance/hours-lines.js';
import { useLanguage } from '../../language/language.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones } from '../../ui/page.js';
import { useMyHours } from './mine.js';
import { MyPage } from './my-page.js';
import '../../attendance/attendance.css';
import '../../schedule/schedule.css';

/** My hours, and what they consist of. */
export default function MyHoursPage() {
  const { t } = useLanguage();
  return <MyPage title={t('deskattendance:mine.title')}>{(slug) => <Mine slug={slug} />}</MyPage>;
}

function Mine({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const hours = useMyHours(slug);
  return (
    <div className="my">
      <Failure error={hours.error} quiet />
      {hours.isPending && <Bones />}
      {hours.data && <HoursLines hours={hours.data} leads={false} />}
      <div className="buttons">
        <ButtonLink to="/my/hours/certificate">{t('deskattendance:of.certificate')}</ButtonLink>
      </div>
    </div>
  );
}
