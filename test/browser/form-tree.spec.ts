import { expect, pathOf, test } from './support.js';

test('a screen reader is told of every field what it is, whether it is needed and what it is for', async ({
  page,
}) => {
  await page.goto(pathOf('en'));

  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - img /Blue heart, \\d+% full/
      - heading "Together against human trafficking in Lebanon" [level=1]
      - paragraph
      - paragraph: /1,000/
      - progressbar "Progress to the goal"
      - region "The pledge":
        - heading "The pledge" [level=2]
        - blockquote: /^I pledge/
        - group: The pledge in simple words
        - text: Name
        - textbox "Name"
        - text: E-mail or phone number
        - paragraph: Only to confirm the pledge. Nobody sees it.
        - textbox "E-mail or phone number"
        - checkbox "Someone else in my home uses this address or number"
        - text: Someone else in my home uses this address or number
        - group "Governorate (optional)":
          - text: Governorate (optional)
          - radio "Akkar"
          - text: Akkar
          - radio "North"
          - text: North
          - radio "Keserwan-Jbeil"
          - text: Keserwan-Jbeil
          - radio "Baalbek-Hermel"
          - text: Baalbek-Hermel
          - radio "Beirut"
          - text: Beirut
          - radio "Mount Lebanon"
          - text: Mount Lebanon
          - radio "Beqaa"
          - text: Beqaa
          - radio "South"
          - text: South
          - radio "Nabatieh"
          - text: Nabatieh
          - radio "I prefer not to say"
          - text: I prefer not to say
        - group "To sign":
          - text: To sign
          - checkbox "I am 18 or older"
          - text: I am 18 or older
          - paragraph:
            - link "Under 18? A way to take part with a class"
          - checkbox "I agree to sign this pledge, and to my details being kept to confirm and count it"
          - text: I agree to sign this pledge, and to my details being kept to confirm and count it
        - button "Sign the pledge"
        - paragraph:
          - link "Privacy policy"
      - navigation "Read more"
      - region "Pledges by governorate"
  `);

  const contact = page.getByRole('textbox', { name: 'E-mail or phone number' });
  await expect(contact).toHaveAccessibleDescription('Only to confirm the pledge. Nobody sees it.');
  await expect(contact).toHaveAttribute('autocomplete', 'email');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('autocomplete', 'name');
  const needed = await page
    .locator('form :required')
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name')));
  expect(needed).toEqual(['name', 'contact', 'adult', 'consent']);
});
