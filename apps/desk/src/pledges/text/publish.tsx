import { useState } from 'react';
import type { Campaign, TextDraft, TextPreview } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { usePreview, usePublish } from './texts.js';

interface PublishProps {
  readonly campaign: Campaign;
  readonly draft: TextDraft;
  readonly version: number;
}

const parts = ['by', 'on', 'reference'] as const;
const paths = parts.map((part) => `approval.${part}`);

/** From an approved draft to what is signed: first what it changes, then the act. Or what is in its way. */
export function Publish({ campaign, draft, version }: PublishProps) {
  const { t } = useLanguage();
  if (draft.obstacle) {
    return (
      <section className="text-part">
        <h3>{t('desktext:publish.title', { version: version + 1 })}</h3>
        <p>{t(`desktext:obstacles.${draft.obstacle}`)}</p>
      </section>
    );
  }
  return (
    <section className="text-part">
      <h3>{t('desktext:publish.title', { version: version + 1 })}</h3>
      {campaign.role === 'admin' ? (
        <Admin slug={campaign.slug} version={version + 1} />
      ) : (
        <p>{t('desktext:publish.onlyAdmins')}</p>
      )}
    </section>
  );
}

function Admin({ slug, version }: { slug: string; version: number }) {
  const { t } = useLanguage();
  const preview = usePreview(slug);
  const publish = usePublish(slug);
  const toast = useToast();
  const [outside, setOutside] = useState({ by: '', on: '', reference: '' });
  const approval = parts.some((part) => outside[part].trim()) ? outside : undefined;
  const change = (part: (typeof parts)[number]) => (value: string) => {
    setOutside((before) => ({ ...before, [part]: value }));
    // What is published is what was looked at, and nothing else.
    preview.reset();
  };
  const error = publish.error ?? preview.error;
  const run = ({ fingerprint }: TextPreview) =>
    publish.mutate(
      { fingerprint, ...(approval && { approval }) },
      {
        onSuccess: () => toast({ text: t('desktext:publish.done', { version }) }),
        onError: () => preview.reset(),
      },
    );
  return (
    <Form onSend={() => (preview.data ? run(preview.data) : preview.mutate(approval))}>
      <p>{t('desktext:publish.outside')}</p>
      <div className="filters">
        {parts.map((part) => (
          <TextField
            key={part}
            label={t(`desktext:publish.${part}`)}
            type={part === 'on' ? 'date' : 'text'}
            dir="auto"
            maxLength={part === 'by' ? 120 : 200}
            value={outside[part]}
            onValue={change(part)}
            mistake={mistakeAt(error, `approval.${part}`)}
          />
        ))}
      </div>
      <Failure error={error} beside={paths} />
      {preview.data && <Told preview={preview.data} />}
      <div className="buttons">
        <Button type="submit" kind="main" busy={preview.isPending || publish.isPending}>
          {preview.data ? t('desktext:publish.submit', { version }) : t('desktext:publish.preview')}
        </Button>
      </div>
    </Form>
  );
}

function Told({ preview }: { preview: TextPreview }) {
  const { t, number } = useLanguage();
  const { changed, signed, notOffered } = preview;
  return (
    <div className="notice text-told" role="status">
      <ul>
        <li>
          {t('desktext:publish.changed', {
            languages: changed.map((locale) => t(`desk:languages.${locale}`)).join(' · '),
          })}
        </li>
        {signed.map((one) => (
          <li key={one.version}>
            {t('desktext:publish.signed', {
              count: one.signed,
              n: number(one.signed),
              version: number(one.version),
            })}
          </li>
        ))}
        <li>{t('desktext:publish.soon')}</li>
        {notOffered.length > 0 && (
          <li>
            {t('desktext:publish.notOffered')} <bdi dir="ltr">{notOffered.join(', ')}</bdi>
          </li>
        )}
      </ul>
    </div>
  );
}
