import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import type { Creative, Version } from './creative.rules.js';
import { useDecide, useRecall, useSaveFile, useSubmit } from './creatives.js';
import { ReasonForm } from './reason-form.js';
import { useCreativeWords } from './words.js';

export type ActName = 'reject' | 'withdraw';

interface ActsProps {
  readonly slug: string;
  readonly creative: Creative;
  readonly version: Version;
  readonly writes: boolean;
  readonly act: ActName | undefined;
  readonly setAct: (act: ActName | undefined) => void;
}

/** What can be done with a version by whoever looks. */
export function VersionActs({ slug, creative, version, writes, act, setAct }: ActsProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const words = useCreativeWords();
  const submit = useSubmit(slug, creative.id, version.id);
  const recall = useRecall(slug, creative.id, version.id);
  const decide = useDecide(slug, creative.id, version.id);
  const save = useSaveFile(slug, creative.id, version.id);
  const { next, mine, state } = version;
  const done = (text: string) => ({ onSuccess: () => toast({ text }) });
  return (
    <>
      <Failure error={submit.error ?? recall.error ?? decide.error ?? save.error} />
      <div className="buttons">
        {writes && state === 'draft' && (
          <Button
            kind="main"
            busy={submit.isPending}
            onClick={() => submit.mutate(undefined, done(t('deskcreatives:submitted')))}
          >
            {t('deskcreatives:submit')}
          </Button>
        )}
        {next && mine && (
          <>
            <Button
              kind="main"
              busy={decide.isPending}
              onClick={() =>
                decide.mutate(
                  { step: next.step, decision: 'approved' },
                  done(t('deskcreatives:approved')),
                )
              }
            >
              {t('deskcreatives:approve', { step: t(`deskcreatives:steps.${next.step}`) })}
            </Button>
            <Button onClick={() => setAct('reject')}>{t('deskcreatives:reject.open')}</Button>
          </>
        )}
        {writes && state === 'in-review' && (
          <Button
            kind="text"
            busy={recall.isPending}
            onClick={() => recall.mutate(undefined, done(t('deskcreatives:recall.done')))}
          >
            {t('deskcreatives:recall.open')}
          </Button>
        )}
        <Button busy={save.isPending} onClick={() => save.mutate(nameOf(creative, version))}>
          {t('deskcreatives:save')}
        </Button>
        {writes && state !== 'withdrawn' && (
          <Button kind="text" onClick={() => setAct('withdraw')}>
            {t('deskcreatives:withdraw.open')}
          </Button>
        )}
      </div>
      {act && (
        <ReasonForm
          {...{ slug, creative, version, act }}
          title={words.version(version)}
          onClose={() => setAct(undefined)}
        />
      )}
    </>
  );
}

function nameOf({ name }: Creative, { language, number, type }: Version): string {
  const ending = type === 'application/pdf' ? 'pdf' : type.replace('image/', '');
  return `${name} ${language} ${number}.${ending}`;
}
