import { type Environment, readEnvironment } from '../platform/config/environment.js';
import type { Settings } from '../platform/config/settings.js';
import { startServers } from '../platform/embedded/servers.js';

/** Runs a command on the configured servers, or on embedded ones. Prints an error and exits with code 1. */
export async function withServers(
  overrides: Partial<Environment>,
  work: (settings: Settings) => Promise<void>,
) {
  try {
    const servers = await startServers({ ...readEnvironment(process.env), ...overrides }, () => undefined);
    await work(servers.settings).finally(() => servers.stop());
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
