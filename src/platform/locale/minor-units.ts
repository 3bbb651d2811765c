/** The active codes of ISO 4217. */
export const CURRENCY_CODES = Intl.supportedValuesOf('currency');

const digits = new Map<string, number>();

/** How many decimals a currency has: 2 for CNY, 0 for JPY. ISO 4217's as ICU knows them. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  // Making a number format takes long, and there are few currencies.
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  digits.set(currency, format.resolvedOptions().maximumFractionDigits ?? 2);
  return minorDigits(currency);
}

/** Minor units as people write the amount: 528000 of CNY is `5280.00`. */
export function inMajorUnits(amount: number, currency: string): string {
  const decimals = minorDigits(currency);
  return (amount / 10 ** decimals).toFixed(decimals);
}
