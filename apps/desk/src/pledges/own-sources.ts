/** Those who came by no link of the campaign, and are counted under a word of their own: what that is called. */
export const ownSources = new Map<
  string,
  'deskresponse:classes' | 'deskresponse:booths' | 'deskresponse:shared'
>([
  ['class', 'deskresponse:classes'],
  ['booth', 'deskresponse:booths'],
  ['shared', 'deskresponse:shared'],
]);
