/** `npm run torture` sets it: the long runs, whose figures are worth keeping. `npm test` makes do with short ones. */
export const IS_FULL = process.env['TORTURE'] === 'full';

/** The long figure or the short one. */
export const scaled = (full: number, short: number) => (IS_FULL ? full : short);

/** Generous: nothing here is about time. */
export const TORTURE_TIMEOUT_MS = IS_FULL ? 3_600_000 : 240_000;

/** A figure of a long run. */
export function say(line: string) {
  if (IS_FULL) process.stdout.write(`${line}\n`);
}

export const pick = <T>(items: T[]): T => {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
