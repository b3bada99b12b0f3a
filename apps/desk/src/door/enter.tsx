import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { ApiError } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Failure, useSentence } from '../ui/failure.js';
import { Door } from './frame.js';
import { usePassed } from './passed.js';
import { useTokenInAddress } from './token.js';

/** Behind the link of a letter. A button first: a scanner of mails opens links, and presses nothing. */
export default function Enter() {
  const { t } = useLanguage();
  const passed = usePassed();
  const token = useTokenInAddress();
  const enter = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/session/pass', { body: { token } })),
    onSuccess: passed,
  });
  if (!token) return <LinkIsOver />;
  return (
    <Door title={t('deskdoor:enter.title')} lead={t('deskdoor:enter.lead')}>
      <div className="form">
        <Failure error={enter.error} />
        {enter.isError ? (
          <ButtonLink to="/sign-in" wide>
            {t('deskdoor:over.new')}
          </ButtonLink>
        ) : (
          <Button kind="main" wide busy={enter.isPending} onClick={() => enter.mutate()}>
            {t('deskdoor:enter.submit')}
          </Button>
        )}
      </div>
    </Door>
  );
}

/** For a link that has lost its end, or was used, or is too old; of another mishap it says what it was. */
export function LinkIsOver({ error }: { error?: unknown }) {
  const { t } = useLanguage();
  const sentence = useSentence();
  const isOver = !error || (error instanceof ApiError && error.problem.code === 'link-over');
  return (
    <Door
      title={t('deskdoor:over.title')}
      lead={isOver ? t('deskdoor:over.lead') : sentence(error)}
    >
      <ButtonLink to="/sign-in" kind="main" wide>
        {t('deskdoor:over.signIn')}
      </ButtonLink>
    </Door>
  );
}
