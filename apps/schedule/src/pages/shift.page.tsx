import type { Locale } from '@blueheart/i18n';
import { Button, ErrorSummary, Heart, Layout, Split } from '@blueheart/pages';
import { clockOf, dayOf, spanOf } from './answer.facts.js';
import type { Linked } from './linked.js';
import { actsOf, type Standing } from '../reminders/shift-link.rules.js';
import type { ShiftRole } from '../shifts/shift.rules.js';

/** What somebody of the team is asked about. Times are those on the wall there. */
export interface ShiftView {
  /** Of the time and place that are shown: nobody agrees to others. */
  readonly sequence: number;
  readonly role: ShiftRole;
  /** In the reader's language; empty where the event has none. */
  readonly title: string;
  readonly venue: string;
  readonly space: string;
  readonly starts: string;
  readonly ends: string;
  readonly offeredUntil: string | null;
  /** Too soon to leave it without somebody else's being found. */
  readonly isSoon: boolean;
}

export type ShiftState =
  | {
      readonly state: Standing;
      readonly token: string;
      readonly shift: ShiftView;
      /** Why what was pressed was not done, in the reader's language. */
      readonly problem?: string | undefined;
    }
  | { readonly state: 'unknown' };

export type ShiftPageProps = ShiftState & Linked;

const levels: Partial<Record<ShiftState['state'], number>> = { confirmed: 1, told: 1, begun: 1 };

/** Somebody of the team answers without signing in. Opening shows and changes nothing; only a button does. */
export function ShiftPage(props: ShiftPageProps) {
  const { t, locale, campaign, state } = props;
  const problem = 'problem' in props ? props.problem : undefined;
  const title = `${t('shift:document')} · ${campaign.title}`;
  const query = 'token' in props ? `?t=${encodeURIComponent(props.token)}` : '';
  const base = (other: Locale) => `/${other}/${encodeURIComponent(campaign.slug)}`;
  return (
    <Layout
      {...props}
      title={problem ? t('common:errors.document', { title }) : title}
      languages={campaign.locales.map((other) => ({
        locale: other,
        href: `${base(other)}/shift${query}`,
      }))}
      home={{ name: campaign.title, href: base(locale) }}
      exit={campaign.exit}
      forgetToken="but-keep"
    >
      <Split aside={<Heart level={levels[state] ?? 0.5} rising={state === 'confirmed'} />}>
        {problem && <ErrorSummary t={t} errors={[{ field: '', message: problem }]} />}
        <h1>{t(`shift:${state}.title`)}</h1>
        <p class="lead">{t(`shift:${state}.lead`)}</p>
        {'shift' in props && <Facts {...props} />}
        {'shift' in props && <Acts {...props} action={`${base(locale)}/shift`} />}
      </Split>
    </Layout>
  );
}

type Shown = ShiftPageProps & Extract<ShiftState, { shift: ShiftView }>;

function Facts({ t, locale, shift }: Shown) {
  const { title, role, venue, space, starts, ends } = shift;
  const rows: [string, string][] = [
    [t('shift:facts.event'), title],
    [t('shift:facts.task'), t(`shiftletters:roles.${role}`)],
    [t('shift:facts.place'), space ? t('shift:facts.spaceAt', { space, venue }) : venue],
    [t('shift:facts.day'), dayOf(starts, locale)],
    [t('shift:facts.time'), spanOf(t, locale, starts, ends)],
  ];
  return (
    <dl class="facts card">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Acts({ t, locale, state, token, shift, action }: Shown & { action: string }) {
  const acts = actsOf[state];
  const until = state === 'offer' && shift.offeredUntil;
  const note = until
    ? t('shift:kept', { day: dayOf(until, locale), time: clockOf(until, locale) })
    : shift.isSoon && acts.includes('cannot') && t('shift:soon');
  if (!acts.length) return null;
  return (
    <form method="post" action={action} data-once>
      <input type="hidden" name="t" value={token} />
      <input type="hidden" name="seen" value={shift.sequence} />
      <div class="button-row">
        {acts.map((act, at) => (
          <Button
            key={act}
            name="act"
            value={act}
            busy={t('common:sending')}
            tone={at === 0 && act !== 'cannot' && act !== 'pass' ? 'main' : 'quiet'}
          >
            {t(`shift:acts.${act}`)}
          </Button>
        ))}
      </div>
      {note && <p class="fine">{note}</p>}
    </form>
  );
}
