/** One language of the catalogues; vite/catalogues.ts makes it. */
declare module 'virtual:catalogue/*' {
  const sentences: import('@blueheart/i18n').Sentences;
  export default sentences;
}
