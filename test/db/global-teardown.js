import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const { directory, servers } = globalThis.furnitureTestServers ?? { servers: [] };
  await Promise.all(servers.map((server) => server.stop()));
  if (directory) rmSync(directory, { recursive: true, force: true });
}
