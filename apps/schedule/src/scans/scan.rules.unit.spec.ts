import { scanKindOf } from './scan.rules.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test.each([
  ['%PDF-1.7\n…', 'pdf'],
  ['\u00ff\u00d8\u00ff\u00e0JFIF', 'jpeg'],
  ['\u0089PNG\r\n\u001a\n', 'png'],
  ['PK\u0003\u0004', undefined],
  ['<svg onload=alert(1)>', undefined],
  ['GIF89a', undefined],
  ['%PD', undefined],
  ['', undefined],
])('%j is told by its first bytes', (begins, kind) => {
  expect(scanKindOf(bytes(begins))).toBe(kind);
});
