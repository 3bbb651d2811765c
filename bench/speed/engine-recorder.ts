import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands before the engine and remembers the searches that pass. */
export class EngineRecorder {
  readonly searches: string[] = [];
  private readonly server = createServer((request, response) => {
    void this.pass(request).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    });
  });

  private constructor(private readonly engineUrl: string) {}

  static async start(engineUrl: string): Promise<EngineRecorder> {
    const recorder = new EngineRecorder(engineUrl);
    await new Promise<void>((resolve) => recorder.server.listen(0, '127.0.0.1', resolve));
    return recorder;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private async pass(request: IncomingMessage) {
    const body = await text(request);
    if (request.url === '/multi-search') this.searches.push(body);
    return fetch(`${this.engineUrl}${request.url}`, {
      method: request.method,
      headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
      body: body === '' ? undefined : body,
    });
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }
}
