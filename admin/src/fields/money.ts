const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Converts minor units into a decimal: 528000 of CNY is 5280.00. */
export const majorOf = (minor: number, currency: string) =>
  (minor / 10 ** digitsOf(currency)).toFixed(digitsOf(currency));

/** Parses a typed amount into minor units; undefined where it is invalid. */
export function minorOf(typed: string, currency: string): number | undefined {
  // Input methods may write full-width digits.
  const major = Number(typed.normalize('NFKC').replaceAll(',', ''));
  return Number.isNaN(major) ? undefined : Math.round(major * 10 ** digitsOf(currency));
}
