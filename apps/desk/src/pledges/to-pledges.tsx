import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';
import '../ui/lines.css';

/** From a page about pledges to all of them. */
export function ToPledges() {
  const { t } = useLanguage();
  return (
    <p className="tools">
      <Link to="/pledges">{t('deskpledges:back')}</Link>
    </p>
  );
}
