const PROBE_MS = 500;

/**
 * Keeps shoppers from waiting for a dead engine: after one failure nobody asks it, but for a probe twice a second, until
 * that is answered.
 */
export class Breaker {
  private probing: NodeJS.Timeout | undefined;

  constructor(private readonly probe: () => Promise<unknown>) {}

  get isOpen(): boolean {
    return this.probing !== undefined;
  }

  open() {
    this.probing ??= setTimeout(() => void this.tryAgain(), PROBE_MS).unref();
  }

  private async tryAgain() {
    const answered = await this.probe().then(
      () => true,
      () => false,
    );
    this.probing = undefined;
    if (!answered) this.open();
  }
}
