/** The active codes of ISO 4217. */
export const CURRENCY_CODES = Intl.supportedValuesOf('currency');

const digits = new Map<string, number>();

/** Number of decimals of a currency by ISO 4217, as ICU knows it: 2 for CNY, 0 for JPY. */
export function minorDigits(currency: string): number {
  const cached = digits.get(currency);
  if (cached !== undefined) return cached;
  // Creating a number format is slow, and there are few currencies.
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  digits.set(currency, format.resolvedOptions().maximumFractionDigits ?? 2);
  return minorDigits(currency);
}

/** Converts minor units into a decimal: 528000 of CNY is `5280.00`. */
export function inMajorUnits(amount: number, currency: string): string {
  const decimals = minorDigits(currency);
  return (amount / 10 ** decimals).toFixed(decimals);
}
