const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount in minor units, as people write it: 528000 of CNY is 5280.00. */
export const majorOf = (minor: number, currency: string) =>
  (minor / 10 ** digitsOf(currency)).toFixed(digitsOf(currency));

/** An amount that somebody typed, in minor units; undefined where it is none. */
export function minorOf(typed: string, currency: string): number | undefined {
  // Full-width digits are what many an input method writes.
  const major = Number(typed.normalize('NFKC').replaceAll(',', ''));
  return Number.isNaN(major) ? undefined : Math.round(major * 10 ** digitsOf(currency));
}
