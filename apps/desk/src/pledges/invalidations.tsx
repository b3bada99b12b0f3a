import type { Invalidation } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Bones } from '../ui/page.js';
import { useInvalidations, useUndo } from './figures.js';

interface InvalidationsProps {
  readonly slug: string;
  readonly timeZone: string;
  readonly mayAct: boolean;
}

/** What was set aside before, how far it has come, and the way back while there is one. */
export function Invalidations({ slug, timeZone, mayAct }: InvalidationsProps) {
  const { t } = useLanguage();
  const all = useInvalidations(slug);
  const undo = useUndo(slug);
  return (
    <section>
      <h2 className="small-title">{t('deskpledges:aside.before')}</h2>
      <Failure error={all.error ?? undo.error} quiet={!undo.error} />
      {all.isPending && <Bones lines={2} />}
      {all.data?.length === 0 && <p>{t('deskpledges:aside.none')}</p>}
      <ul className="rows">
        {all.data?.map((one) => (
          <li className="row" key={one.id}>
            <Told one={one} timeZone={timeZone} />
            {mayAct && mayBeUndone(one, new Date()) && (
              <Button busy={undo.isPending} onClick={() => undo.mutate(one.id)}>
                {t('deskpledges:aside.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ one, timeZone }: { one: Invalidation; timeZone: string }) {
  const { t, number, moment, date } = useLanguage();
  const { pledges, at, reason, done, undoneAt, undoUntil } = one;
  return (
    <div>
      <p>{t('deskpledges:aside.was', { count: pledges, n: number(pledges) })}</p>
      <p>
        <bdi>{reason}</bdi>
      </p>
      <p className="fine">{moment(at, timeZone)}</p>
      <p className="fine" role="status">
        {!done && t('deskpledges:aside.underWay')}{' '}
        {undoneAt
          ? t('deskpledges:aside.undone', { moment: moment(undoneAt, timeZone) })
          : t('deskpledges:aside.until', { day: date(undoUntil, timeZone) })}
      </p>
    </div>
  );
}

function mayBeUndone({ undoneAt, undoUntil }: Invalidation, now: Date): boolean {
  return undoneAt === null && now < new Date(undoUntil);
}
