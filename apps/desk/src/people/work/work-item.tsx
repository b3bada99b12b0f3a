import { Menu } from '@mantine/core';
import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { Icon } from '../../ui/icons.js';

/** To a page of its own: there may be much of it. */
export function WorkItem({ id, name }: { id: string; name: 'work' | 'ownWork' }) {
  const { t } = useLanguage();
  return (
    <Menu.Item component={Link} to={`/people/work/${id}`} leftSection={<Icon name="along" />}>
      {t(`deskpeople:${name}`)}
    </Menu.Item>
  );
}
