/** Units of columns, with the factor to the API's own unit. */
export const UNITS = {
  mm: { of: 'mm', factor: 1 },
  cm: { of: 'mm', factor: 10 },
  m: { of: 'mm', factor: 1_000 },
  /** Exactly 25.4 mm since 1959. */
  in: { of: 'mm', factor: 25.4 },
  g: { of: 'g', factor: 1 },
  kg: { of: 'g', factor: 1_000 },
  /** Exactly 453.59237 g. */
  lb: { of: 'g', factor: 453.592_37 },
  /** Major units of money: yuan, dollars. */
  major: { of: 'money', factor: NaN },
  /** Minor units of money: fen, cents. */
  minor: { of: 'money', factor: 1 },
} as const;

export type Unit = keyof typeof UNITS;
