import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** From the paper's tint to the deepest ink; the seventh is the one blue. */
const blue: MantineColorsTuple = [
  '#e8f1f9',
  '#d0e3f4',
  '#a3c9ea',
  '#72addf',
  '#3d8bd0',
  '#2474bc',
  '#0b5fa5',
  '#084b84',
  '#073c6a',
  '#052c4e',
];

/** Mantine in our tokens: whoever takes a component of it gets ours. */
export const theme = createTheme({
  colors: { blue },
  primaryColor: 'blue',
  fontFamily: 'inherit',
  headings: { fontFamily: 'inherit', fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '36px' },
  radius: { xs: '6px', sm: '10px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // In its place, so that it is part of the landmark it belongs to; with nothing in it but what a menu may have.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
  },
});

/** Its variables are ours, so that light and dark are decided in one place: look/tokens.css. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: own,
  dark: own,
});

const own = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--blue)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--tint)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-blue-filled': 'var(--blue)',
  '--mantine-color-blue-filled-hover': 'var(--blue-deep)',
  '--mantine-primary-color-filled': 'var(--blue)',
  '--mantine-primary-color-filled-hover': 'var(--blue-deep)',
  '--mantine-primary-color-contrast': 'var(--on-blue)',
};
