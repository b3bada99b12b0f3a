import { useSpeech } from '../speech.js';
import { useView } from '../use-phone.js';

/** How much waits, and for what. */
export function Sending() {
  const { t } = useSpeech();
  const { waiting, going } = useView();
  if (going === 'signed-out' || going === 'not-allowed')
    return (
      <a className="at-sending at-sending-bad" href="/desk/sign-in">
        {t(`booth:sending.${going}`, { count: waiting })}
      </a>
    );
  const isAll = waiting === 0;
  return (
    <p role="status" className={isAll ? 'at-sending at-sending-good' : 'at-sending'}>
      {isAll ? t('booth:sending.all') : t('booth:sending.waiting', { count: waiting })}
    </p>
  );
}
