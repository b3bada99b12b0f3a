import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { OpenSession } from '../api/contract.js';
import { ownTimeZone, useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Bones } from '../ui/page.js';

const key = ['sessions'];

/** Where somebody is signed in, and the way to end it there. */
export function Sessions() {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const all = useQuery({
    queryKey: key,
    queryFn: async () => (await answerOf(api.GET('/api/v1/session/all'))).sessions,
  });
  const end = useMutation({
    // One by its id, or all the others.
    mutationFn: (id: string) =>
      id === 'others'
        ? answerOf(api.DELETE('/api/v1/session/all'))
        : answerOf(api.DELETE('/api/v1/session/all/{id}', { params: { path: { id } } })),
    onSuccess: async (_answer, id) => {
      await queries.invalidateQueries({ queryKey: key });
      toast({
        text: t(id === 'others' ? 'desksettings:sessions.endedAll' : 'desksettings:sessions.ended'),
      });
    },
  });
  if (all.isPending) return <Bones lines={2} />;
  const others = all.data?.filter(({ current }) => !current) ?? [];
  return (
    <>
      <Failure error={all.error ?? end.error} quiet />
      <ul>
        {all.data?.map((session) => (
          <Device key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
      {others.length > 1 && (
        <div className="buttons">
          <Button kind="danger" busy={end.isPending} onClick={() => end.mutate('others')}>
            {t('desksettings:sessions.endAll')}
          </Button>
        </div>
      )}
    </>
  );
}

const quarterOfAnHour = 15 * 60_000;

function Device({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const { t, moment } = useLanguage();
  const { device, startedAt, lastSeenAt, current } = session;
  // A session says that it goes on four times an hour.
  const isLately = Date.now() - Date.parse(lastSeenAt) < quarterOfAnHour;
  return (
    <li className="device">
      <div>
        <p>
          <b>
            <bdi>{device}</bdi>
          </b>
        </p>
        <p className="fine">
          {current && t('desksettings:sessions.current')}
          {!current && isLately && t('desksettings:sessions.lately')}
          {!current &&
            !isLately &&
            t('desksettings:sessions.seen', { moment: moment(lastSeenAt, ownTimeZone) })}
        </p>
        <p className="fine">
          {t('desksettings:sessions.since', { moment: moment(startedAt, ownTimeZone) })}
        </p>
      </div>
      {!current && <Button onClick={onEnd}>{t('desksettings:sessions.end')}</Button>}
    </li>
  );
}
