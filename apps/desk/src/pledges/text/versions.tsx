import { useState } from 'react';
import type { Campaign, TextVersion } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones } from '../../ui/page.js';
import { TextArea } from '../../ui/text-area.js';
import { AsSupporter } from './as-supporter.js';
import { filesPiece } from './files-piece.rules.js';
import { useVersions } from './texts.js';

/** Every version there was: when it came, through whom, and how many signed under it. */
export function Versions({ campaign }: { campaign: Campaign }) {
  const { t } = useLanguage();
  const versions = useVersions(campaign.slug);
  const names = useNames(campaign.slug).data ?? new Map<string, string>();
  const nameOf = (id: string) => names.get(id) ?? t('desktext:somebody');
  return (
    <section aria-labelledby="text-versions">
      <h2 id="text-versions">{t('desktext:versions.title')}</h2>
      <Failure error={versions.error} quiet />
      {versions.isPending && <Bones lines={2} />}
      <ul className="rows">
        {versions.data?.map((one) => (
          <li className="row" key={one.version}>
            <Told version={one} timeZone={campaign.timeZone} nameOf={nameOf} />
            <Looks version={one} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ToldProps {
  readonly version: TextVersion;
  readonly timeZone: string;
  readonly nameOf: (id: string) => string;
}

function Told({ version: one, timeZone, nameOf }: ToldProps) {
  const { t, number, moment } = useLanguage();
  const { version, storedAt, publishedBy, approvals, signed, waiting } = one;
  return (
    <div>
      <p className="line-name">{t('desktext:versions.version', { version: number(version) })}</p>
      <p>
        {t('desktext:versions.signed', { count: signed, n: number(signed) })}
        {waiting > 0 && (
          <>
            {' · '}
            {t('desktext:versions.waiting', { count: waiting, n: number(waiting) })}
          </>
        )}
      </p>
      <p className="fine">
        {publishedBy
          ? t('desktext:versions.by', {
              name: isolated(nameOf(publishedBy)),
              moment: moment(storedAt!, timeZone),
            })
          : t('desktext:versions.fromFiles')}
      </p>
      {approvals.map(({ locale, by, at }) => (
        <p className="fine" key={locale}>
          {t('desktext:versions.approved', {
            language: t(`desk:languages.${locale}`),
            name: isolated(nameOf(by)),
            moment: moment(at, timeZone),
          })}
        </p>
      ))}
    </div>
  );
}

function Looks({ version: one, nameOf }: Pick<ToldProps, 'version' | 'nameOf'>) {
  const { t, number } = useLanguage();
  const [opened, setOpened] = useState<'text' | 'piece'>();
  const piece = filesPiece(one, nameOf);
  const title = t('desktext:versions.version', { version: number(one.version) });
  return (
    <div className="buttons">
      <Button
        onClick={() => setOpened('text')}
        aria-label={`${t('desktext:versions.read')}: ${title}`}
      >
        {t('desktext:versions.read')}
      </Button>
      {one.publishedBy && (
        <Button
          kind="text"
          onClick={() => setOpened('piece')}
          aria-label={`${t('desktext:versions.piece')}: ${title}`}
        >
          {t('desktext:versions.piece')}
        </Button>
      )}
      <Dialog opened={opened !== undefined} onClose={() => setOpened(undefined)} title={title}>
        {opened === 'text' && <AsSupporter text={one} />}
        {opened === 'piece' && (
          <div className="form">
            <p>{t('desktext:versions.pieceLead')}</p>
            <div className="text-piece">
              <TextArea label="pledge.yaml" dir="ltr" rows={12} readOnly value={piece} />
            </div>
            <div className="buttons">
              <Button onClick={() => void navigator.clipboard.writeText(piece)}>
                {t('desktext:versions.copy')}
              </Button>
            </div>
          </div>
        )}
      </Dialog>
    </div>
  );
}
