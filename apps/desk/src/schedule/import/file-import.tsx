import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Frame } from '../../ui/field.js';
import { Bones } from '../../ui/page.js';
import { saveFile } from '../../ui/save-file.js';
import { base64Of } from './base64.rules.js';
import './import.css';

interface FileImportProps<Found> {
  /** What a file may look like, and as what it is saved. */
  readonly sample: { readonly text: string; readonly name: string };
  /** What the file would bring; nothing is stored. */
  readonly preview: UseMutationResult<Found, Error, string>;
  /** What was found in it, and the button that takes it in. */
  readonly children: (found: Found, csv: string) => ReactNode;
}

/** A table from a file: a sample, the field to choose it in, and what it would bring, before any of it comes. */
export function FileImport<Found>({ sample, preview, children }: FileImportProps<Found>) {
  const { t } = useLanguage();
  const [csv, setCsv] = useState('');
  const choose = async (file: File | undefined) => {
    preview.reset();
    setCsv('');
    if (!file) return;
    const read = base64Of(new Uint8Array(await file.arrayBuffer()));
    setCsv(read);
    preview.mutate(read);
  };
  const save = () =>
    saveFile(new Blob([sample.text], { type: 'text/csv;charset=utf-8' }), sample.name);
  return (
    <div className="import">
      <Button icon="download" onClick={save}>
        {t('deskimport:venues.sample')}
      </Button>
      <Frame label={t('deskimport:venues.file')} hint={t('deskimport:venues.hint')}>
        {(names) => (
          <div className="import-file">
            <input
              {...names}
              type="file"
              accept=".csv,text/csv"
              // The same name once more, mended meanwhile, is another file.
              onClick={({ currentTarget }) => {
                currentTarget.value = '';
              }}
              onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
            />
          </div>
        )}
      </Frame>
      <Failure error={preview.error} />
      {preview.isPending && <Bones lines={3} />}
      {preview.data && children(preview.data, csv)}
    </div>
  );
}
