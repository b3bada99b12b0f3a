import { useState } from 'react';
import type { ScanWanted } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { Frame } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { base64Of } from '../import/base64.rules.js';
import { useAddScan } from './scans.js';

interface AddScanProps {
  readonly event: string;
  readonly slug: string;
  readonly onClose: () => void;
}

const abouts: readonly ScanWanted['about'][] = ['answer', 'approval', 'other'];
const mostBytes = 5 * 1_024 * 1_024;

/** One file, photographed or scanned. */
export function AddScan({ event, slug, onClose }: AddScanProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const add = useAddScan(slug, event);
  const [about, setAbout] = useState<ScanWanted['about']>('answer');
  const [file, setFile] = useState<File>();
  const isLarge = file !== undefined && file.size > mostBytes;
  const send = async () => {
    if (!file || isLarge) return;
    const read = base64Of(new Uint8Array(await file.arrayBuffer()));
    add.mutate(
      { about, file: read },
      {
        onSuccess: () => {
          toast({ text: t('deskscans:add.done') });
          onClose();
        },
      },
    );
  };
  return (
    <Form onSend={() => void send()}>
      <p>{t('deskscans:add.text')}</p>
      <Choices
        label={t('deskscans:about')}
        value={about}
        onValue={setAbout}
        options={abouts.map((value) => ({ value, text: t(`deskscans:abouts.${value}`) }))}
      />
      <Frame
        label={t('deskscans:file')}
        hint={t('deskscans:hint')}
        mistake={isLarge ? t('deskscans:large') : mistakeAt(add.error, 'file')}
      >
        {(names) => (
          <input
            {...names}
            type="file"
            required
            accept="application/pdf,image/jpeg,image/png"
            onChange={(chosen) => setFile(chosen.currentTarget.files?.[0])}
          />
        )}
      </Frame>
      <Failure error={add.error} beside={['file']} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={add.isPending}>
          {t('deskscans:add.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
