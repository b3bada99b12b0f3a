import { locales, translator } from '@blueheart/i18n';
import { expect, pathOf, signButton, test } from './support.js';

const t = translator('en');

for (const locale of locales) {
  const words = translator(locale);

  test(`in ${locale} a reader changes to easy words, keeps them from text to text and language to language, and changes back`, async ({
    page,
  }) => {
    const versions = page.getByRole('navigation', { name: words('reading:plain.label') });
    const [full, easy] = [
      versions.getByRole('link', { name: words('reading:plain.full') }),
      versions.getByRole('link', { name: words('reading:plain.easy') }),
    ];
    await page.goto(pathOf(locale, '/trafficking'));
    await expect(full).toHaveAttribute('aria-current', 'page');
    await expect(easy).not.toHaveAttribute('aria-current');
    await easy.click();
    await expect(page).toHaveURL(pathOf(locale, '/trafficking?plain'));
    await expect(easy).toHaveAttribute('aria-current', 'page');

    await page.getByRole('link', { name: words('pledges:learn.law') }).click();
    await expect(page).toHaveURL(pathOf(locale, '/law?plain'));
    await expect(page.locator('.langs a').first()).toHaveAttribute('href', /\/law\?plain$/);
    await full.click();
    await expect(page).toHaveURL(pathOf(locale, '/law'));
  });
}

test('the pledge unfolds in simple words by the keyboard, and says that these are not what is signed', async ({
  page,
}) => {
  await page.goto(pathOf('en'));
  const summary = page.getByText(t('reading:pledge.title'));
  const signed = page.getByText(t('reading:pledge.signed'));
  await expect(signed).toBeHidden();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(signed).toBeVisible();
  await expect(page.getByText('I respect every victim.')).toBeVisible();
});

test('who is too young to sign is led to a way to take part, before a mistake and after it', async ({
  page,
}) => {
  await page.goto(pathOf('en'));
  const adult = page.getByRole('checkbox', { name: t('pledges:form.adult') });
  await expect(adult).toHaveAccessibleDescription(t('reading:schools.beside'));
  await signButton(page, 'en').click();
  await expect(page.getByRole('alert')).toContainText(t('pledges:errors.adult.required'));
  await expect(adult).toHaveAccessibleDescription(
    `${t('reading:schools.beside')} ${t('pledges:errors.adult.required')}`,
  );
  await page.getByRole('link', { name: t('reading:schools.beside') }).click();
  await expect(page).toHaveURL(pathOf('en', '/schools'));
  await expect(page.getByText(t('reading:schools.contact.missing'))).toBeVisible();
});

test('the mistakes of a form are spoken first: a focused alert with its name, its list and a way to each field', async ({
  page,
}) => {
  await page.goto(pathOf('en'));
  await signButton(page, 'en').click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toMatchAriaSnapshot(`
    - alert "4 things need correcting":
      - heading "4 things need correcting" [level=2]
      - list:
        - listitem:
          - link "A name is needed"
        - listitem:
          - link "An e-mail address or a phone number is needed"
        - listitem:
          - link /^Signing here is for people of 18 or older/
        - listitem:
          - link "Agreement is needed to sign"
  `);
});

test('a screen reader finds help in order, without a word from the drawings', async ({ page }) => {
  await page.goto(pathOf('en', '/help'));
  await expect(page.getByRole('article')).toMatchAriaSnapshot(`
    - article:
      - heading "Getting help" [level=1]
      - navigation "Version of this text":
        - list:
          - listitem:
            - link "Full text"
          - listitem:
            - link "Easy to read"
      - paragraph: /^Safety first/
      - region "Safety first":
        - heading "Safety first" [level=2]
        - paragraph
      - region "Numbers are being verified":
        - heading "Numbers are being verified" [level=2]
        - paragraph
      - heading "Help lines" [level=2]
      - paragraph
      - heading "In danger" [level=2]
      - list
      - heading "Worried about someone" [level=2]
      - list
      - heading "Visiting this site safely" [level=2]
      - paragraph
      - paragraph: This site keeps no record of visits to this page.
      - paragraph
      - heading "What this campaign is not" [level=2]
      - paragraph
  `);
  await expect(page.locator('.drawn .pictogram')).toHaveCount(5);
});

test('a screen reader hears each number with its meaning', async ({ page }) => {
  await page.goto(pathOf('en', '/how-we-count'));
  await expect(page.getByRole('article')).toMatchAriaSnapshot(`
    - article:
      - heading "How pledges are counted" [level=1]
      - paragraph
      - heading "Three numbers, kept apart" [level=2]
      - term: Confirmed
      - definition: /^Someone signed and then confirmed/
      - term: Witnessed
      - definition: /^Someone signed at a booth/
      - term: Tallied
      - definition: /never added to the total/
      - paragraph: /^The total is/
      - heading "One person, one pledge" [level=2]
      - paragraph
      - list
      - heading "What is not shown, and why" [level=2]
      - paragraph
      - list
      - heading "When someone changes their mind" [level=2]
      - paragraph
      - list
      - heading "How the count is checked" [level=2]
      - paragraph
      - list
      - heading "What the numbers cannot tell" [level=2]
      - paragraph
  `);
});
