import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Frame, SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import {
  fileKinds,
  isPrinted,
  missingOf,
  type Creative,
  type TypedUpload,
} from './creative.rules.js';
import { useUpload } from './creatives.js';
import { useCreativeWords } from './words.js';

const languages = ['ar', 'fr', 'en'] as const;

interface UploadProps {
  readonly slug: string;
  readonly creative: Creative;
  readonly onClose: () => void;
}

/** A file, its language and format; how far it is on its way. */
export function UploadForm({ slug, creative, onClose }: UploadProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const words = useCreativeWords();
  const upload = useUpload(slug, creative.id);
  const [typed, setTyped] = useState<TypedUpload>({
    language: 'ar',
    format: creative.versions[0]?.format ?? '',
    artwork: '',
    file: undefined,
  });
  const [isSent, setSent] = useState(false);
  const [part, setPart] = useState(0);
  const set = (changes: Partial<TypedUpload>) => setTyped({ ...typed, ...changes });
  const missing = missingOf(creative.kind, typed);
  const lacks = (field: string) =>
    isSent && missing.includes(field) ? t(`deskcreatives:missing.${field}`) : undefined;
  const send = () => {
    setSent(true);
    const { file, language, format, artwork } = typed;
    if (!file || missing.length) return;
    setPart(0);
    const about = { language, format, ...(isPrinted(creative.kind) && { artwork }) };
    upload.mutate(
      { file, about, onProgress: setPart },
      {
        onSuccess: ({ number: n, same }) => {
          const [twin] = same;
          toast({
            text: twin
              ? t('deskcreatives:uploadedSame', {
                  name: isolated(twin.name),
                  version: words.version(twin),
                })
              : t('deskcreatives:uploaded', { n: number(n) }),
          });
          onClose();
        },
      },
    );
  };
  const tooLarge = missing.includes('size') ? t('deskcreatives:missing.size') : undefined;
  return (
    <Form onSend={send}>
      <Frame
        label={t('deskcreatives:file')}
        hint={t('deskcreatives:fileHint')}
        mistake={tooLarge ?? lacks('file') ?? mistakeAt(upload.error, 'fileName')}
      >
        {(names) => (
          <input
            {...names}
            type="file"
            accept={fileKinds}
            className="input"
            onChange={(event) => set({ file: event.currentTarget.files?.[0] })}
          />
        )}
      </Frame>
      <SelectField
        label={t('deskcreatives:language')}
        value={typed.language}
        onValue={(language) => set({ language })}
        options={languages.map((value) => ({ value, text: words.language(value) }))}
        mistake={mistakeAt(upload.error, 'language')}
      />
      <TextField
        label={t('deskcreatives:format')}
        hint={t('deskcreatives:formatHint')}
        dir="auto"
        maxLength={60}
        autoComplete="off"
        value={typed.format}
        onValue={(format) => set({ format })}
        mistake={lacks('format') ?? mistakeAt(upload.error, 'format')}
      />
      {isPrinted(creative.kind) && (
        <TextField
          label={t('deskcreatives:artwork')}
          hint={t('deskcreatives:artworkHint')}
          dir="auto"
          maxLength={60}
          autoComplete="off"
          value={typed.artwork}
          onValue={(artwork) => set({ artwork })}
          mistake={lacks('artwork') ?? mistakeAt(upload.error, 'artwork')}
        />
      )}
      {upload.isPending && (
        <p className="creatives-progress" role="status">
          <progress max={1} value={part} aria-label={t('deskcreatives:file')} />
          {part < 1
            ? t('deskcreatives:underWay', { n: number(Math.floor(part * 100)) })
            : t('deskcreatives:examined')}
        </p>
      )}
      <Failure error={upload.error} beside={['fileName', 'language', 'format', 'artwork']} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={upload.isPending}>
          {t('deskcreatives:upload')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
