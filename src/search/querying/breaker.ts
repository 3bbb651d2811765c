const PROBE_MS = 500;

/**
 * Circuit breaker: once open, no search is sent to the engine. A probe twice a second closes it when it succeeds.
 */
export class Breaker {
  private probing: NodeJS.Timeout | undefined;

  constructor(private readonly probe: () => Promise<unknown>) {}

  get isOpen(): boolean {
    return this.probing !== undefined;
  }

  open() {
    this.probing ??= setTimeout(() => void this.probeAgain(), PROBE_MS).unref();
  }

  private async probeAgain() {
    const isUp = await this.probe().then(
      () => true,
      () => false,
    );
    this.probing = undefined;
    if (!isUp) this.open();
  }
}
