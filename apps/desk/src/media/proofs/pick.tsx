import { useId } from 'react';
import { Icon, type IconName } from '../../ui/icons.js';

interface PickProps {
  readonly text: string;
  readonly accept: string;
  readonly icon?: IconName;
  readonly kind?: 'main' | 'quiet';
  /** Opens the camera where there is one. */
  readonly camera?: boolean;
  readonly many?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that takes files, or a photo by the camera of a phone. */
export function Pick({
  text,
  accept,
  icon,
  kind = 'quiet',
  camera,
  many,
  disabled,
  onFiles,
}: PickProps) {
  const id = useId();
  return (
    <div className="proofs-pick">
      <input
        id={id}
        type="file"
        className="away"
        accept={camera ? 'image/*' : accept}
        capture={camera ? 'environment' : undefined}
        multiple={many}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length) onFiles(files);
        }}
      />
      <label htmlFor={id} className={kind === 'main' ? 'button button-main' : 'button'}>
        {icon && <Icon name={icon} />}
        {text}
      </label>
    </div>
  );
}
