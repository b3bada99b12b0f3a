import { useLanguage } from '../../language/language.js';
import { addressAt } from '../at/at.rules.js';
import { Code } from './code.js';

export interface Label {
  readonly id: string;
  readonly name: string;
  readonly more: readonly string[];
}

interface LabelsProps {
  readonly kind: 'lot' | 'place';
  readonly sheets: readonly (readonly Label[])[];
}

/** Sheets as they are printed; on a screen one label after the other. */
export function Labels({ kind, sheets }: LabelsProps) {
  const { t } = useLanguage();
  return sheets.map((labels, sheet) => (
    <ul className="labels" key={sheet} aria-label={t('deskpapers:labels.title')}>
      {labels.map(({ id, name, more }, at) => (
        <li className="labels-one" key={`${id} ${at}`}>
          <Code address={addressAt(location.origin, kind, id)} />
          <div>
            <b>
              <bdi>{name}</bdi>
            </b>
            {more.map((line) => (
              <span key={line}>
                <bdi>{line}</bdi>
              </span>
            ))}
            {kind === 'lot' && (
              <span className="labels-blank">{t('deskpapers:labels.pieces')}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  ));
}
