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
import { MakeProgram } from './make-program.js';
import { useEndProgram, usePrograms, type Program } from './programs.js';
import '../../ui/lines.css';

/** Which programs may ask the API in the campaign's name, and what of. */
export default function ProgramsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('deskaccess:pages.programs');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} lead={t('deskaccess:about.programs')}>
      <Back />
      <Programs slug={campaign.slug} />
    </Page>
  );
}

function Programs({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const programs = usePrograms(slug);
  const end = useEndProgram(slug);
  const [isMaking, setMaking] = useState(false);
  const [ending, setEnding] = useState<Program>();
  const close = () => {
    setEnding(undefined);
    end.reset();
  };
  const name = isolated(ending?.name ?? '');
  const send = () =>
    end.mutate(ending!.id, {
      onSuccess: () => {
        toast({ text: t('deskaccess:programs.ended', { name }) });
        close();
      },
    });
  return (
    <>
      <div className="buttons tools">
        <Button kind="main" icon="plus" onClick={() => setMaking(true)}>
          {t('deskaccess:programs.make')}
        </Button>
      </div>
      <Failure error={programs.error} quiet />
      {programs.isPending && <Bones />}
      {programs.data?.length === 0 && <p className="nothing">{t('deskaccess:programs.none')}</p>}
      <ul className="lines">
        {programs.data?.map((program) => (
          <ProgramItem key={program.id} program={program} onEnd={() => setEnding(program)} />
        ))}
      </ul>
      <Dialog
        opened={isMaking}
        onClose={() => setMaking(false)}
        title={t('deskaccess:programs.make')}
      >
        <MakeProgram slug={slug} onClose={() => setMaking(false)} />
      </Dialog>
      <Confirm
        opened={ending !== undefined}
        title={t('deskaccess:programs.endTitle')}
        text={t('deskaccess:programs.endText', { name })}
        submit={t('deskaccess:programs.end')}
        error={end.error}
        busy={end.isPending}
        onSend={send}
        onClose={close}
      />
    </>
  );
}

function ProgramItem({ program, onEnd }: { program: Program; onEnd: () => void }) {
  const { t, date } = useLanguage();
  const { campaign } = useWork();
  const { name, role, scopes, madeAt, expiresAt, endedAt } = program;
  const day = (iso: string) => date(iso, campaign!.timeZone);
  const isOver = endedAt !== null || Date.parse(expiresAt) < Date.now();
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <bdi>{name}</bdi>
          <span className="fine"> · {t(`deskpeople:roles.${role}`)}</span>
        </p>
        <p className="fine">
          {scopes.map((scope) => t(`deskaccess:scopes.${scope.replace(':', '-')}`)).join(' · ')}
        </p>
        <p className="fine">
          {t('deskaccess:programs.made', { day: day(madeAt) })} ·{' '}
          {endedAt
            ? t('deskaccess:programs.over', { day: day(endedAt) })
            : t('deskaccess:programs.until', { day: day(expiresAt) })}
        </p>
      </div>
      {!isOver && (
        <Button
          kind="danger"
          aria-label={t('deskaccess:programs.endNamed', { name: isolated(name) })}
          onClick={onEnd}
        >
          {t('deskaccess:programs.end')}
        </Button>
      )}
    </li>
  );
}
