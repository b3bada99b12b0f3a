import type { MyShift } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../../schedule/words.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones } from '../../ui/page.js';
import { useOpen, useSignUp } from './mine.js';
import { freeOn } from './mine.rules.js';
import { MyPage } from './my-page.js';
import { ShiftFacts } from './shift-facts.js';

/** What I can sign up for, or wait for. */
export default function OpenPage() {
  const { t } = useLanguage();
  return <MyPage title={t('deskshifts:open.title')}>{(slug) => <Open slug={slug} />}</MyPage>;
}

function Open({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const open = useOpen(slug);
  return (
    <div className="my">
      <Failure error={open.error} quiet />
      {open.isPending && <Bones />}
      {open.data?.length === 0 && <p className="nothing">{t('deskshifts:open.none')}</p>}
      <ul className="my-shifts">
        {open.data?.map((shift) => (
          <OpenShift key={shift.id} shift={shift} slug={slug} />
        ))}
      </ul>
    </div>
  );
}

function OpenShift({ shift, slug }: { shift: MyShift; slug: string }) {
  const { t, number } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const signUp = useSignUp(slug);
  const free = freeOn(shift);
  const { waiting } = shift;
  const act = t(`deskshifts:open.${free > 0 ? 'signUp' : 'wait'}`);
  const send = () =>
    signUp.mutate(shift.id, {
      onSuccess: ({ state }) => toast({ text: t(`deskshifts:open.got.${state}`) }),
    });
  return (
    <li className="my-shift">
      <ShiftFacts shift={shift} />
      <p className="my-state">
        {free > 0
          ? t('deskshifts:open.free', { count: free, n: number(free) })
          : t('deskshifts:open.full')}
        {waiting > 0 &&
          ` · ${t('deskshifts:open.waiting', { count: waiting, n: number(waiting) })}`}
      </p>
      <Failure error={signUp.error} />
      <div className="my-acts">
        <Button
          wide
          kind={free > 0 ? 'main' : 'quiet'}
          busy={signUp.isPending}
          aria-label={t('deskshifts:named', { act, what: words.dayAndTime(shift.starts) })}
          onClick={send}
        >
          {act}
        </Button>
      </div>
    </li>
  );
}
