import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

/** Sends each request to the next of several instances. One that drops its connections is left out from then on. */
export class RoundRobin {
  /** Requests that were with an instance when it went away. */
  dropped = 0;
  private next = 0;
  private pools: Pool[];

  private constructor(
    private readonly server: Server,
    urls: string[],
  ) {
    this.pools = urls.map((url) => new Pool(url));
  }

  static async start(urls: string[]): Promise<RoundRobin> {
    const server = createServer((request, response) => {
      const pool = balancer.pools[balancer.next++ % balancer.pools.length];
      if (!pool) return response.writeHead(503).end();
      const { url: path = '/', headers } = request;
      pool.request({ path, method: 'GET', headers }).then(
        async ({ statusCode, body }) => response.writeHead(statusCode).end(await body.text()),
        () => {
          balancer.dropped++;
          balancer.pools = balancer.pools.filter((each) => each !== pool);
          response.writeHead(502).end();
        },
      );
    });
    const balancer = new RoundRobin(server, urls);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop() {
    this.server.closeAllConnections();
    this.server.close();
    await Promise.all(this.pools.map((pool) => pool.destroy()));
  }
}
