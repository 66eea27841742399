import { Anchor, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link, useLocation } from 'wouter';
import { texts } from '../texts.ts';

/** The pages that the header leads to, and the keys that do. */
export const places = [
  { href: '/', label: texts.home, keys: 'g h' },
  { href: '/organizations', label: texts.organization.title, keys: 'g o' },
] as const;

const isHere = (href: string, path: string) => (href === '/' ? path === '/' : path.startsWith(href));

/** In the header, where it has room. */
export function HeaderLinks() {
  const [path] = useLocation();
  return places.map(({ href, label }) => (
    <Anchor
      key={href}
      component={Link}
      href={href}
      size="sm"
      c="inherit"
      visibleFrom="sm"
      underline={isHere(href, path) ? 'always' : 'hover'}
      {...(isHere(href, path) ? { 'aria-current': 'page' as const } : {})}
    >
      {label}
    </Anchor>
  ));
}

/** In the account menu, where the header has none. What is only hidden would hold the arrow keys. */
export function MenuLinks() {
  const isNarrow = useMediaQuery('(width < 48em)', undefined, { getInitialValueInEffect: false });
  if (!isNarrow) return null;
  return places.map(({ href, label }) => (
    <Menu.Item key={href} component={Link} href={href}>
      {label}
    </Menu.Item>
  ));
}
