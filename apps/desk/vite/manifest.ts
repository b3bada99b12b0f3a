/** How a phone shows the installed desk (W3C, Web Application Manifest). */
export const manifest = {
  id: '/desk/',
  name: 'Blue Heart',
  short_name: 'Blue Heart',
  start_url: '/desk/',
  scope: '/desk/',
  display: 'standalone' as const,
  background_color: '#fbfaf7',
  theme_color: '#fbfaf7',
  icons: [
    { src: 'icons/heart.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/heart-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/heart-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/heart-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

/** The booth is another thing on the home screen, with the same heart. */
export const boothManifest = {
  ...manifest,
  id: '/desk/booth/',
  name: 'Blue Heart – Booth',
  short_name: 'Booth',
  start_url: '/desk/booth/',
  scope: '/desk/booth/',
  icons: manifest.icons.map((icon) => ({ ...icon, src: `/desk/${icon.src}` })),
};
