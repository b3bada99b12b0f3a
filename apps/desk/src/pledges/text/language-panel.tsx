import type { Campaign, PledgeText, TextPart } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { dirOf, isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { Wording } from './as-supporter.js';
import { Compared } from './compared.js';
import { standingOf } from './part.rules.js';
import { styleHints } from './style.rules.js';
import { useApprove, useWrite } from './texts.js';
import { linesOf, typedFrom, type Typed, type TypedTexts } from './typed.js';

interface PanelProps {
  readonly campaign: Campaign;
  readonly draft: string;
  readonly part: TextPart;
  readonly published: PledgeText['languages'][number] | undefined;
  readonly version: number;
  readonly typed: TypedTexts;
  readonly names: ReadonlyMap<string, string>;
}

const plainPaths = Array.from({ length: 8 }, (_, line) => `plain.${line}`);

/** One language: what is written, what it looks like, what is different, and whether it may go live. */
export function LanguagePanel(props: PanelProps) {
  const { campaign, draft, part, published, version, typed } = props;
  const { t } = useLanguage();
  const { locale } = part;
  const write = useWrite(campaign.slug);
  const toast = useToast();
  const mine = typed.of(draft, locale);
  const shown = mine ?? typedFrom(part);
  const words = { statement: shown.statement.trim(), plain: linesOf(shown.plain) };
  const type = (change: Partial<Typed>) => typed.set(draft, locale, { ...shown, ...change });
  const isOutrun = mine !== undefined && mine.revision !== part.revision;
  const save = () =>
    write.mutate(
      { locale, draft, revision: shown.revision, ...words },
      {
        onSuccess: () => {
          typed.set(draft, locale, undefined);
          toast({ text: t('desktext:saved') });
        },
      },
    );
  const hints = styleHints(`${words.statement}\n${words.plain.join('\n')}`, locale);
  const plainMistake = ['plain', ...plainPaths]
    .map((path) => mistakeAt(write.error, path))
    .find(Boolean);
  return (
    <div className="text-panel">
      <Form onSend={save}>
        {isOutrun && <Outrun {...props} mine={mine} />}
        <Failure
          error={isOutrun ? undefined : write.error}
          beside={['statement', 'plain', ...plainPaths]}
        />
        <TextArea
          label={t('desktext:statement')}
          hint={t('desktext:statementHint')}
          lang={locale}
          dir={dirOf(locale)}
          rows={5}
          required
          maxLength={600}
          value={shown.statement}
          onValue={(statement) => type({ statement })}
          mistake={mistakeAt(write.error, 'statement')}
        />
        <TextArea
          label={t('desktext:plain')}
          hint={t('desktext:plainHint')}
          lang={locale}
          dir={dirOf(locale)}
          rows={4}
          value={shown.plain}
          onValue={(plain) => type({ plain })}
          mistake={plainMistake}
        />
        {hints.length > 0 && (
          <div className="notice" role="status">
            <span aria-hidden="true">·</span>
            <ul>
              {hints.map((hint) => (
                <li key={hint}>{t(`desktext:style.${hint}`)}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="buttons">
          <Button
            type="submit"
            kind={mine ? 'main' : 'quiet'}
            busy={write.isPending}
            disabled={!mine}
          >
            {t('desktext:save')}
          </Button>
          {mine && (
            <Button kind="text" onClick={() => typed.set(draft, locale, undefined)}>
              {t('desktext:forget')}
            </Button>
          )}
        </div>
      </Form>
      <div className="text-look">
        <section>
          <h3 className="small-title">{t('desktext:asSeen')}</h3>
          <Wording locale={locale} {...words} />
        </section>
        <section>
          <h3 className="small-title">{t('desktext:compared', { version })}</h3>
          <Compared locale={locale} before={published} after={words} />
        </section>
        {!mine && <Approval {...props} />}
      </div>
    </div>
  );
}

/** Somebody stored another text while this one was typed: both are there, and one of them is chosen. */
function Outrun({ draft, part, typed, names, mine }: PanelProps & { mine: Typed }) {
  const { t } = useLanguage();
  const { locale, revision, writtenBy } = part;
  const name = names.get(writtenBy ?? '') ?? '';
  return (
    <div className="notice notice-bad text-outrun" role="alert">
      <p>{t('desktext:outrun.text', { name: isolated(name) })}</p>
      <Wording locale={locale} statement={part.statement} plain={part.plain} />
      <div className="buttons">
        <Button onClick={() => typed.set(draft, locale, { ...mine, revision })}>
          {t('desktext:outrun.keep')}
        </Button>
        <Button kind="text" onClick={() => typed.set(draft, locale, undefined)}>
          {t('desktext:outrun.take')}
        </Button>
      </div>
    </div>
  );
}

/** Of what is stored: who approved it, or the way to do so, or why not. */
function Approval({ campaign, draft, part, names }: PanelProps) {
  const { t, moment } = useLanguage();
  const { session } = useWork();
  const approve = useApprove(campaign.slug);
  const { locale, revision, approvedBy, approvedAt } = part;
  const standing = standingOf(part, session.id);
  return (
    <section>
      <h3 className="small-title">{t('desktext:approval')}</h3>
      <Failure error={approve.error} />
      {standing === 'approved' && (
        <p role="status">
          {t('desktext:approved', {
            name: isolated(names.get(approvedBy ?? '') ?? t('desktext:somebody')),
            moment: moment(approvedAt!, campaign.timeZone),
          })}
        </p>
      )}
      {standing === 'others' && <p>{t('desktext:waitsForOthers')}</p>}
      {standing === 'yours' && (
        <>
          <p>{t('desktext:approveLead')}</p>
          <div className="buttons">
            <Button
              kind="main"
              busy={approve.isPending}
              onClick={() => approve.mutate({ locale, draft, revision })}
            >
              {t('desktext:approve', { language: t(`desk:languages.${locale}`) })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
