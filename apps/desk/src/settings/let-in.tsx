import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { Back } from './back.js';
import '../ui/lines.css';

/** What is let in beside people: its sentences are in `deskaccess:phones.…` and `deskaccess:programs.…`. */
type Kind = 'phones' | 'programs';

interface LetInPageProps {
  readonly kind: Kind;
  readonly children: (slug: string) => ReactNode;
}

export function LetInPage({ kind, children }: LetInPageProps) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t(`deskaccess:pages.${kind}`);
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} lead={t(`deskaccess:about.${kind}`)}>
      <Back />
      {children(campaign.slug)}
    </Page>
  );
}

interface LetInProps<Thing> {
  readonly kind: Kind;
  /** What the button says that makes another, and its dialogue's title. */
  readonly making: string;
  readonly things: UseQueryResult<readonly Thing[]>;
  readonly end: UseMutationResult<unknown, Error, string>;
  /** The dialogue in which another is made. */
  readonly make: (close: () => void) => ReactNode;
  readonly told: (thing: Thing) => ReactNode;
  /** Whether there is nothing left of it to end. */
  readonly isOver?: (thing: Thing) => boolean;
}

/** All of a kind, with a way to make one and to end one. */
export function LetIn<Thing extends { readonly id: string; readonly name: string }>(
  props: LetInProps<Thing>,
) {
  const { kind, making, things, end, make, told, isOver } = props;
  const { t } = useLanguage();
  const [isMaking, setMaking] = useState(false);
  const [ending, setEnding] = useState<Thing>();
  const close = () => setMaking(false);
  return (
    <>
      <div className="buttons tools">
        <Button kind="main" icon="plus" onClick={() => setMaking(true)}>
          {making}
        </Button>
      </div>
      <Failure error={things.error} quiet />
      {things.isPending && <Bones />}
      {things.data?.length === 0 && <p className="nothing">{t(`deskaccess:${kind}.none`)}</p>}
      <ul className="lines">
        {things.data?.map((thing) => (
          <li className="line" key={thing.id}>
            <div>{told(thing)}</div>
            {!isOver?.(thing) && (
              <Button
                kind="danger"
                aria-label={t(`deskaccess:${kind}.endNamed`, { name: isolated(thing.name) })}
                onClick={() => setEnding(thing)}
              >
                {t(`deskaccess:${kind}.end`)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog opened={isMaking} onClose={close} title={making}>
        {make(close)}
      </Dialog>
      <End kind={kind} ending={ending} end={end} onClose={() => setEnding(undefined)} />
    </>
  );
}

interface EndProps extends Pick<LetInProps<unknown>, 'kind' | 'end'> {
  readonly ending: { readonly id: string; readonly name: string } | undefined;
  readonly onClose: () => void;
}

function End({ kind, ending, end, onClose }: EndProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const name = isolated(ending?.name ?? '');
  const close = () => {
    onClose();
    end.reset();
  };
  const send = () =>
    end.mutate(ending!.id, {
      onSuccess: () => {
        toast({ text: t(`deskaccess:${kind}.ended`, { name }) });
        close();
      },
    });
  return (
    <Confirm
      opened={ending !== undefined}
      title={t(`deskaccess:${kind}.endTitle`)}
      text={t(`deskaccess:${kind}.endText`, { name })}
      submit={t(`deskaccess:${kind}.end`)}
      error={end.error}
      busy={end.isPending}
      onSend={send}
      onClose={close}
    />
  );
}
