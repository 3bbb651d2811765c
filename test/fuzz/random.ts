/** Numbers that look random and are the same for the same seed (mulberry32): a run can be repeated by its seed. */
export class Random {
  private state: number;
  private stamps = 0;

  /** @param label set into every {@link stamp}, so that two generators never make the same one */
  constructor(
    seed: number,
    private readonly label = '0',
  ) {
    this.state = seed >>> 0;
  }

  /** @returns from 0 to below 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** @returns a whole number from 0 to below the bound */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** @param share of the calls that return true, from 0 to 1 */
  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly [T, ...T[]]): T;
  pick<T>(list: readonly T[]): T | undefined;
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let last = copy.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
    }
    return copy;
  }

  /** A text that nothing else in the catalogue has: `f0-17`. See {@link STAMP}. */
  stamp(): string {
    return `f${this.label}-${++this.stamps}`;
  }
}

/** What {@link Random.stamp} makes. A request that is sent again gets new ones, or its SKUs would be taken. */
export const STAMP = /f\d+-\d+/g;
