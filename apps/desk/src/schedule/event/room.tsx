import { useLanguage } from '../../language/language.js';

interface RoomProps {
  /** How many people its space holds, where that is known. */
  readonly capacity: number | null | undefined;
  readonly visitors: number | null;
}

/** Says that more are expected than its space holds. Forbids nothing: they need not all come at once. */
export function Room({ capacity, visitors }: RoomProps) {
  const { t, number } = useLanguage();
  if (!capacity || !visitors || visitors <= capacity) return null;
  return (
    <p className="notice" role="status">
      <span>
        {t('deskschedule:form.tooMany', { visitors: number(visitors), capacity: number(capacity) })}
      </span>
    </p>
  );
}
