import type pg from 'pg';
import { DatabaseClient } from './database-client.js';

/**
 * Connections that are sent one question behind the other, without waiting for the answer before. Reading by key takes
 * Postgres less than to fall asleep and be woken: this way it rarely has to. Whoever asks for much would keep others
 * waiting here, and has the pool.
 */
export class Pipelines {
  private readonly clients: (Promise<pg.Client> | undefined)[] = [];
  private turn = 0;

  constructor(
    private readonly config: pg.ClientConfig,
    private readonly size: number,
  ) {}

  async rows<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<Row[]> {
    this.turn = (this.turn + 1) % this.size;
    const client = await (this.clients[this.turn] ??= this.connect(this.turn));
    return (await client.query<Row>(query)).rows;
  }

  async end() {
    const ended = this.clients.splice(0).map(async (connected) => (await connected)?.end());
    await Promise.allSettled(ended);
  }

  /** A connection that breaks, or does not come about, is made anew at the next question. */
  private connect(place: number): Promise<pg.Client> {
    const client = new DatabaseClient({ ...this.config, pipeline: true });
    const connected = client.connect().then(() => client);
    const forget = () => {
      if (this.clients[place] === connected) this.clients[place] = undefined;
    };
    client.on('error', forget).on('end', forget);
    connected.catch(forget);
    return connected;
  }
}
