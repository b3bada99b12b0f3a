import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useMissing } from './proofs.js';
import './proofs.css';

/** Beside a placement: since when nothing proves it; nothing where nobody would expect a proof yet. */
export function ProofNote({ slug, placement }: { slug: string; placement: string }) {
  const { t, number } = useLanguage();
  const missing = useMissing(slug).data?.find(({ id }) => id === placement);
  if (!missing) return null;
  const { since } = missing;
  return (
    <span className="proofs-hand">
      {since === null
        ? t('deskproofs:waits.shortMissed')
        : t('deskproofs:waits.short', { n: number(since) })}
    </span>
  );
}

/** The way to what proves a placement, and to the camera. */
export function ProofLink({ placement }: { placement: string }) {
  const { t } = useLanguage();
  return (
    <Link to={`/media/proofs/of/${placement}`} className="past-link">
      {t('deskproofs:open')}
    </Link>
  );
}
