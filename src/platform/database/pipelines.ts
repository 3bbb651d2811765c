import type pg from 'pg';
import { DatabaseClient } from './database-client.js';

/**
 * Pipelined connections: a statement is sent without waiting for the result of the one before. A read by key is shorter
 * than the wake-up of an idle Postgres backend, which pipelining mostly avoids. Statements on one connection wait for each
 * other, so long ones use the pool.
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
    const closed = this.clients.splice(0).map(async (connection) => (await connection)?.end());
    await Promise.allSettled(closed);
  }

  /** A connection that breaks or fails is replaced at the next statement. */
  private connect(place: number): Promise<pg.Client> {
    const client = new DatabaseClient({ ...this.config, pipeline: true });
    const connection = client.connect().then(() => client);
    const discard = () => {
      if (this.clients[place] === connection) this.clients[place] = undefined;
    };
    client.on('error', discard).on('end', discard);
    connection.catch(discard);
    return connection;
  }
}
