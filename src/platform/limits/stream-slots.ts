import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { extendDeadline } from '../database/deadline.js';
import { Problem } from '../errors/problem.js';

/** So long, in milliseconds, a reader may take for one piece. */
const PIECE_MS = 60_000;

/** Longest time, in milliseconds, that its statements may take in all. */
const STREAM_MS = 3_600_000;

/** Long answers that are made while they are read. Each holds rows in memory, and some a connection, as long as its reader takes. */
export class StreamSlots {
  private running = 0;

  /** @param most how many may run at a time, of this process */
  constructor(
    private readonly most: number,
    private readonly what: string,
  ) {}

  /**
   * Sends what an iterable yields; of HEAD, the headers alone, and nothing is iterated.
   * @throws Problem 503 where as many as may are running
   */
  send(reply: FastifyReply, headers: Record<string, string>, pieces: AsyncIterable<string>) {
    if (reply.request.method === 'HEAD') return void reply.headers(headers).send();
    if (this.running >= this.most)
      throw Problem.busy(
        `${this.most} ${this.what} are under way. Ask again when one of them has ended.`,
        10,
      );
    this.running++;
    extendDeadline(reply.request, STREAM_MS, 0);
    const stream = Readable.from(whileRead(pieces, () => reply.raw.destroy()));
    stream.once('close', () => this.running--);
    // A client that is gone before anything was sent.
    reply.raw.once('close', () => stream.destroy());
    void reply.headers(headers).send(stream);
  }
}

/** The same pieces, as long as somebody reads them. */
async function* whileRead<T>(pieces: AsyncIterable<T>, giveUp: () => void): AsyncGenerator<T> {
  for await (const piece of pieces) {
    const waiting = setTimeout(giveUp, PIECE_MS);
    try {
      yield piece;
    } finally {
      clearTimeout(waiting);
    }
  }
}
