/** What a mailbox shows beside the subject: the first words of a letter, which it hides itself. Read, never run. */
export function previewLineOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const hidden = body.querySelector('[style*="display:none"], [style*="display: none"]');
  // Mail programs are kept from adding more by what takes no room.
  return (hidden?.textContent ?? '')
    .replaceAll(/[\u034F\u00A0\u00AD\u200B-\u200D\u2007\uFEFF]+/g, ' ')
    .trim();
}
