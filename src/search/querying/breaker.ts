const REST_MS = 1_000;

/** After a failure, lets the engine rest for a second: nobody waits for what was just found dead. */
export class Breaker {
  private restsUntil = 0;

  get isOpen(): boolean {
    return performance.now() < this.restsUntil;
  }

  /** The result, or undefined when the attempt failed or was not made. */
  async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.isOpen) return undefined;
    try {
      return await work();
    } catch {
      this.restsUntil = performance.now() + REST_MS;
      return undefined;
    }
  }
}
