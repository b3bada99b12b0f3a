import { directionOf, type Locale } from '@blueheart/i18n';

const color = {
  ink: '#10243a',
  quiet: '#46586b',
  paper: '#fbfaf7',
  card: '#ffffff',
  line: '#e3e0d8',
  soft: '#eef4f9',
  blue: '#0b5fa5',
};

const latin = `'IBM Plex Sans',-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;
const arabic = `'IBM Plex Sans Arabic','IBM Plex Sans','Geeza Pro','Segoe UI','Noto Sans Arabic',Tahoma,Arial,sans-serif`;

/** Faces that draw a heart as a character and not as a red picture. */
export const faces = {
  heart: `font-family:Arial,'Segoe UI Symbol','Apple Symbols','Noto Sans Symbols2',sans-serif`,
};

/** For programs that follow the reader's dark mode. Those that turn colours round themselves find nothing to break. */
export const darkMode = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a:focus-visible{outline:3px solid #3d8bd0;outline-offset:2px}
@media (prefers-color-scheme:dark){
.paper{background:#0d1823!important}
.card{background:#142231!important;border-color:#26384a!important}
.rule{border-color:#26384a!important}
.soft{background:#1c2f42!important}
.ink{color:#eef2f6!important}
.quiet{color:#b3c0cd!important}
.blue{color:#6db3ee!important}
.button{background:#6db3ee!important}
.buttonLabel{color:#0d1823!important}
}`;

/** Inline styles, since many mail programs read no others. Arabic gets its own face and taller lines. */
export function styles(locale: Locale) {
  const isArabic = locale === 'ar';
  const face = `font-family:${isArabic ? arabic : latin}`;
  const height = isArabic ? '1.85' : '1.6';
  const align = `text-align:${directionOf(locale) === 'rtl' ? 'right' : 'left'}`;
  const text = (size: number, hue: string) =>
    `${face};font-size:${size}px;line-height:${height};color:${hue};${align}`;
  return {
    body: `margin:0;padding:0;background:${color.paper};${face};-webkit-text-size-adjust:100%`,
    preview:
      'display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;opacity:0',
    paper: `background:${color.paper}`,
    margin: 'padding:24px 12px',
    card: `max-width:560px;margin:0 auto;background:${color.card};border:1px solid ${color.line};border-radius:20px;border-collapse:separate`,
    inside: `padding:28px 24px 26px;${text(17, color.ink)}`,
    heart: `margin:0;text-align:center;font-size:76px;line-height:72px;color:${color.blue}`,
    heading: `margin:10px 0 18px;${face};font-size:26px;line-height:${isArabic ? '1.5' : '1.3'};font-weight:700;color:${color.ink};text-align:center`,
    text: `margin:0 0 14px;${text(17, color.ink)}`,
    buttonRow: 'margin:24px 0 12px;border-collapse:separate',
    buttonCell: `border-radius:14px;background:${color.blue}`,
    button: `display:block;padding:15px 18px;${face};font-size:19px;line-height:1.5;font-weight:700;color:#ffffff;text-decoration:none;text-align:center`,
    validity: `margin:0 0 20px;${text(15, color.quiet)};text-align:center`,
    note: `margin:0;${text(14, color.quiet)}`,
    address: `margin:2px 0 0;${latinText(13)};${align};word-break:break-all;overflow-wrap:anywhere`,
    codeRow: 'margin:22px 0 12px;border-collapse:separate',
    codeCell: `border-radius:14px;background:${color.soft};padding:18px 8px`,
    // No letter-spacing: it tears Arabic apart wherever a program lets it leak.
    code: `font-family:${latin};font-size:34px;line-height:1.3;font-weight:700;color:${color.ink};white-space:nowrap`,
    codeNote: `margin:0 0 10px;${text(15, color.quiet)}`,
    digit: 'padding:0 3px',
    digitAfterGap: 'padding:0 3px 0 19px',
    firstWay: `margin:24px 0 0;padding:16px 0 0;border-top:1px solid ${color.line};${text(15, color.quiet)}`,
    way: `margin:10px 0 0;${text(15, color.quiet)}`,
    ownLine: `display:inline-block;padding:4px 0;color:${color.blue};text-decoration:underline;text-underline-offset:3px`,
    link: `color:${color.blue};text-decoration:underline;text-underline-offset:3px`,
    footer: 'max-width:560px;margin:0 auto',
    small: `padding:18px 24px 8px;${text(14, color.quiet)}`,
    footerLine: `margin:0 0 6px;${text(14, color.quiet)}`,
  };
}

/** For addresses, which are Latin in every language. */
function latinText(size: number): string {
  return `font-family:${latin};font-size:${size}px;line-height:1.6;color:${color.blue}`;
}
