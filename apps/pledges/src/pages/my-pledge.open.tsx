import { addressOf } from '@blueheart/contracts';
import type { ComponentChildren } from 'preact';
import { Button } from '@blueheart/pages';
import { withdrawnLivesDays } from '../my-pledge/my-pledge.rules.js';
import { CorrectionFields } from './corrections.js';
import type { MyPledgeProps } from './my-pledge.views.js';

type Props = MyPledgeProps<'open'>;

/** What is held, and what can be done: each thing explained before its button. */
export function OpenPledge(props: Props) {
  const { t, view, notice } = props;
  const lead = {
    pending: 'leadPending',
    confirmed: view.counts ? 'leadConfirmed' : 'leadSetAside',
    withdrawn: 'leadWithdrawn',
  };
  return (
    <>
      <h1>{t('mypledge:open.title')}</h1>
      <p class="lead">{t(`mypledge:open.${lead[view.state]}`, { days: withdrawnLivesDays })}</p>
      {view.isSetAside && <p class="note note-calm">{t('mypledge:open.setAside')}</p>}
      {notice && (
        <p class="note note-calm" role="status">
          {t(`mypledge:open.${notice}`)}
        </p>
      )}
      <Held {...props} />
      <div class="doings">
        <Correct {...props} />
        <Download {...props} />
        {view.state === 'withdrawn' ? <ComeBack {...props} /> : <Withdraw {...props} />}
        <Delete {...props} />
      </div>
    </>
  );
}

function Held({ t, view }: Props) {
  const yes = (is: boolean) => t(`mypledge:open.${is ? 'yes' : 'no'}`);
  const rows: [key: string, value: ComponentChildren][] = [
    ['name', <bdi>{view.name}</bdi>],
    ['contact', <bdi class="ltr">{view.contact}</bdi>],
    ['signed', view.signedOn],
    ...(view.confirmedOn ? [['confirmed', view.confirmedOn] as [string, string]] : []),
    ...(view.withdrawnOn ? [['withdrawn', view.withdrawnOn] as [string, string]] : []),
    ['place', view.place ?? t('mypledge:open.noPlace')],
    ['language', view.language],
    ['source', view.source ? <bdi>{view.source}</bdi> : t('mypledge:open.noSource')],
    ['showName', yes(view.showName)],
    ['updates', yes(view.updates)],
  ];
  return (
    <div class="card sheet">
      <div class="statement">
        <h2 class="eyebrow">{t('mypledge:open.statement')}</h2>
        <blockquote dir="auto">{view.statement}</blockquote>
      </div>
      <dl class="held">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`mypledge:open.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** One thing to do, closed until it is asked for. */
function Doing({
  props: { locale, t, campaign, token },
  what,
  path,
  lead,
  open,
  children,
}: {
  props: Props;
  what: string;
  path: string;
  lead?: string;
  open?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <details open={open}>
      <summary>{t(`mypledge:${what}.title`)}</summary>
      {lead && <p>{lead}</p>}
      <form
        method="post"
        action={addressOf(locale, campaign.slug, `/my-pledge/${path}`)}
        novalidate
        data-once
      >
        <input type="hidden" name="t" value={token} />
        {children}
        <Button busy={t('common:sending')} tone={what === 'delete' ? 'danger' : 'quiet'}>
          {t(`mypledge:${what}.submit`)}
        </Button>
      </form>
    </details>
  );
}

function Correct(props: Props) {
  const { t, view, errors = [], values = view } = props;
  return (
    <Doing props={props} what="correct" path="correct" open={errors.length > 0}>
      <CorrectionFields t={t} values={values} errors={errors} />
    </Doing>
  );
}

function Download(props: Props) {
  return (
    <Doing props={props} what="download" path="code" lead={props.t('mypledge:download.lead')}>
      <input type="hidden" name="purpose" value="download" />
    </Doing>
  );
}

function Withdraw(props: Props) {
  const lead = props.t('mypledge:withdraw.lead', { days: withdrawnLivesDays });
  return <Doing props={props} what="withdraw" path="withdraw" lead={lead} />;
}

function ComeBack(props: Props) {
  const lead = props.t('mypledge:comeBack.lead');
  return <Doing props={props} what="comeBack" path="come-back" lead={lead} open />;
}

function Delete(props: Props) {
  const { t, view } = props;
  const lead = t(`mypledge:delete.${view.counts ? 'leadCounts' : 'leadNotCounted'}`);
  return (
    <Doing props={props} what="delete" path="code" lead={lead}>
      <input type="hidden" name="purpose" value="delete" />
    </Doing>
  );
}
