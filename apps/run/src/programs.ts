/**
 * The programs of this package that others of it start, each beside whoever asks: in dist, and in dist/bundle, where
 * bundle.mjs leaves this module's own place as it is.
 */
export const programs = {
  main: new URL('./main.js', import.meta.url),
  mailbox: new URL('./mailbox.process.js', import.meta.url),
};
