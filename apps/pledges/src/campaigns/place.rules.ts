/** Where somebody lives, as far as they said. */
export interface Place {
  readonly governorate: string;
  readonly district: string | null;
}

interface Regions {
  readonly governorates: ReadonlyMap<string, unknown>;
  readonly districts: ReadonlyMap<string, { readonly governorate: string }>;
}

/** One choice of the list of places: a governorate as a whole, or one of its districts. */
export const placeValue = {
  ofGovernorate: (code: string) => `g:${code}`,
  ofDistrict: (code: string) => `d:${code}`,
};

/** The place that a choice of the list names; null for none, undefined for a choice that is not on it. */
export function readPlace(
  value: string,
  { governorates, districts }: Regions,
): Place | null | undefined {
  if (value === '') return null;
  const code = value.slice(2);
  if (value.startsWith('g:') && governorates.has(code))
    return { governorate: code, district: null };
  const district = value.startsWith('d:') ? districts.get(code) : undefined;
  return district && { governorate: district.governorate, district: code };
}
