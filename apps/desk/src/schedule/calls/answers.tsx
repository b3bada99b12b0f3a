import type { VenueAnswer } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { useWords } from '../words.js';
import { useSeen } from './calls.js';

interface AnswersProps {
  readonly answers: readonly VenueAnswer[];
  readonly slug: string;
}

/** What venues said by their links, until somebody has gone on with the event or taken note. */
export function Answers({ answers, slug }: AnswersProps) {
  const { t } = useLanguage();
  if (answers.length === 0) return null;
  return (
    <section id="answers">
      <h2 className="calls-title">{t('deskcalls:answers.title')}</h2>
      <ul className="calls">
        {answers.map((answer) => (
          <Answer key={answer.id} answer={answer} slug={slug} />
        ))}
      </ul>
    </section>
  );
}

function Answer({ answer, slug }: { answer: VenueAnswer; slug: string }) {
  const { t, number, weekday } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const toast = useToast();
  const seen = useSeen(slug);
  const { id, event, venue, starts, ends, events, answeredAt } = answer;
  const name = words.text(venue.names);
  const see = () => {
    const onSuccess = () =>
      toast({
        text: t('deskcalls:answers.seen'),
        action: { name: t('desk:undo'), run: () => seen.mutate({ id, is: false }) },
      });
    seen.mutate({ id, is: true }, { onSuccess });
  };
  const act = t('deskcalls:answers.see');
  return (
    <li className="call">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p>
        {t('deskcalls:about', {
          event: isolated(words.event(answer)),
          day: words.day(starts),
          span: words.span(starts, ends),
        })}
        {events > 1 && ` ${t('deskcalls:more', { count: events - 1, n: number(events - 1) })}`}
      </p>
      <p>
        {t(`deskcalls:answers.${answer.answer}`, {
          day: weekday(answeredAt, campaign!.timeZone),
        })}
      </p>
      <Failure error={seen.error} />
      <div className="buttons">
        <ButtonLink to={`/schedule/events/${event}`}>{t('deskcalls:answers.open')}</ButtonLink>
        <Button
          kind="text"
          busy={seen.isPending}
          aria-label={t('deskshifts:named', { act, what: isolated(name) })}
          onClick={see}
        >
          {act}
        </Button>
      </div>
    </li>
  );
}
