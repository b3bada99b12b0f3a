import { isPublicWebsite } from './website.rules.js';

test.each([
  'https://example.org',
  'http://example.org/advertise?size=4x3#rates',
  'HTTPS://Example.org',
  'https://annonces.example.org:8443/',
  'https://مثال.إختبار.example.org/',
  'https://موقع.وزارة',
])('%s is a website', (address) => {
  expect(isPublicWebsite(address)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt://example.org/%0aalert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'ftp://example.org',
  '//example.org',
  'example.org',
  'https:example.org',
  'http://localhost',
  'http://localhost:8080/',
  'http://localhost.',
  'http://desk.localhost',
  'http://printer.local',
  'http://db.internal',
  'http://127.0.0.1',
  'http://0x7f.1',
  'http://2130706433',
  'http://[::1]/',
  'http://10.0.0.1',
  'http://intranet',
  'https://maya:secret@example.org',
  'https://',
  'https://exa\nmple.org',
  'https://example.org/\u202egpj',
  'nothing',
])('%s is none', (address) => {
  expect(isPublicWebsite(address)).toBe(false);
});
