import { Link } from 'react-router';
import { Icon } from '../ui/icons.js';
import '../ui/lines.css';
import './back.css';

/** The way back to where this belongs. */
export function Back({ to, name }: { to: string; name: string }) {
  return (
    <p className="back">
      <Link to={to}>
        <Icon name="back" />
        {name}
      </Link>
    </p>
  );
}
