/** How a keyboard and a browser take an e-mail address or a phone number. */
export const contactInput = {
  autocomplete: 'email',
  inputmode: 'email',
  autocapitalize: 'none',
  spellcheck: false,
  dir: 'ltr',
  required: true,
} as const;
