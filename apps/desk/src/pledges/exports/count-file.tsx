import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { formats, parts, useFetchCount, type Format, type Part } from './exports.js';

/** The count as a file: exact numbers, and nobody in it. */
export function CountFile({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const fetch = useFetchCount(slug);
  const [by, setBy] = useState<Part>('day');
  const [format, setFormat] = useState<Format>('xlsx');
  return (
    <section className="form">
      <h2>{t('deskexports:count.title')}</h2>
      <Form onSend={() => fetch.mutate({ by, format })}>
        <p>{t('deskexports:count.lead')}</p>
        <Failure error={fetch.error} />
        <SelectField
          label={t('deskexports:count.by')}
          value={by}
          onValue={(value) => setBy(value as Part)}
          options={parts.map((one) => ({ value: one, text: t(`deskexports:parts.${one}`) }))}
        />
        <Choices
          label={t('deskexports:count.format')}
          value={format}
          onValue={setFormat}
          options={formats.map((one) => ({ value: one, text: t(`deskexports:formats.${one}`) }))}
        />
        <div className="buttons">
          <Button type="submit" kind="main" icon="download" busy={fetch.isPending}>
            {t('deskexports:count.submit')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
