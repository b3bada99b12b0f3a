import { locales } from '@blueheart/i18n';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { SelectField } from '../ui/field.js';
import { Bones, Page } from '../ui/page.js';
import { templateOf } from './messages.rules.js';
import { usePreview, useTemplates, type Locale } from './messages.js';
import { previewLineOf } from './preview-line.js';
import { Tabs } from './tabs.js';
import '../ui/lines.css';
import './messages.css';

/** What the campaign's letters say, as an invented reader gets them. */
export default function TemplatesPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign) return <Page title={t('desk:nav.messages')} lead={t('desk:today.noCampaign')} />;
  return (
    <Page
      title={t('desk:nav.messages')}
      tab={t('deskmessages:tabs.templates')}
      lead={t('deskmessages:preview.lead')}
    >
      <Tabs />
      <Templates slug={campaign.slug} />
    </Page>
  );
}

function Templates({ slug }: { slug: string }) {
  const { t, locale } = useLanguage();
  const templates = useTemplates(slug);
  const [search, setSearch] = useSearchParams();
  const [spoken, setSpoken] = useState<Locale>(locale);
  const [about, setAbout] = useState('');
  if (templates.isPending) return <Bones />;
  if (templates.isError) return <Failure error={templates.error} quiet />;
  const { templates: all, locales: offered } = templates.data;
  const chosen = all.find(({ template }) => template === search.get('letter')) ?? all[0];
  if (!chosen) return <p className="nothing">{t('deskmessages:preview.none')}</p>;
  const speaks = locales.filter((one) => offered.includes(one));
  const language = speaks.includes(spoken) ? spoken : (speaks[0] ?? 'en');
  const isAbout = chosen.abouts.includes(about) ? about : (chosen.abouts[0] ?? '');
  const name = (template: string) =>
    templateOf(template) ? t(`deskmessages:names.${template}`) : template;
  return (
    <>
      <div className="filters">
        <SelectField
          label={t('deskmessages:filter.letter')}
          value={chosen.template}
          onValue={(letter) => setSearch({ letter }, { replace: true })}
          options={all.map(({ template }) => ({ value: template, text: name(template) }))}
        />
        {chosen.abouts.length > 1 && (
          <SelectField
            label={t('deskmessages:preview.about')}
            value={isAbout}
            onValue={setAbout}
            options={chosen.abouts.map((one) => ({
              value: one,
              text: t(`deskmessages:abouts.${one}`),
            }))}
          />
        )}
        <Choices
          label={t('deskmessages:preview.language')}
          value={language}
          onValue={setSpoken}
          options={speaks.map((one) => ({
            value: one,
            text: t(`desk:languages.${one}`),
            lang: one,
          }))}
        />
      </div>
      <Preview slug={slug} template={chosen.template} locale={language} about={isAbout} />
    </>
  );
}

interface PreviewProps {
  readonly slug: string;
  readonly template: string;
  readonly locale: Locale;
  readonly about: string;
}

/** The letter twice, as mail programs show it: what is in it can do nothing here. */
function Preview({ slug, template, locale, about }: PreviewProps) {
  const { t } = useLanguage();
  const preview = usePreview(slug, template, locale, about);
  if (preview.isPending) return <Bones lines={6} />;
  if (preview.isError) return <Failure error={preview.error} quiet />;
  const { subject, html, text } = preview.data;
  const dir = locale === 'ar' ? 'rtl' : 'ltr';
  return (
    <section className="preview" aria-label={t('deskmessages:preview.title')}>
      <dl className="preview-head">
        <dt>{t('deskmessages:preview.subject')}</dt>
        <dd lang={locale} dir={dir}>
          {subject}
        </dd>
        <dt>{t('deskmessages:preview.line')}</dt>
        <dd lang={locale} dir={dir}>
          {previewLineOf(html)}
        </dd>
      </dl>
      <div className="preview-both">
        <div>
          <h2 className="small-title">{t('deskmessages:preview.html')}</h2>
          <iframe
            className="preview-frame"
            title={t('deskmessages:preview.html')}
            sandbox=""
            srcDoc={html}
          />
        </div>
        <div>
          <h2 className="small-title" id="plain-text">
            {t('deskmessages:preview.text')}
          </h2>
          <pre
            className="preview-text"
            lang={locale}
            dir={dir}
            // It scrolls, so the keyboard must reach it.
            tabIndex={0}
            role="region"
            aria-labelledby="plain-text"
          >
            {text}
          </pre>
        </div>
      </div>
    </section>
  );
}
