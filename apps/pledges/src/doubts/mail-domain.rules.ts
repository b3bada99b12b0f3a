/** The domain of a canonical contact (`email:name@domain`); a phone number has none. */
export function domainOf({ canonical }: { canonical: string }): string | undefined {
  return canonical.startsWith('email:')
    ? canonical.slice(canonical.lastIndexOf('@') + 1)
    : undefined;
}
