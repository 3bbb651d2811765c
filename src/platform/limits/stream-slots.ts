import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { extendDeadline } from '../database/deadline.js';
import { Problem } from '../errors/problem.js';

/** Longest time, in milliseconds, in which a client must read one chunk. */
const CHUNK_TIMEOUT_MS = 60_000;

/** Longest time, in milliseconds, of a whole stream. */
const MAX_STREAM_MS = 3_600_000;

/** Limits concurrent streamed responses: each holds rows in memory, and some a connection, while its client reads. */
export class StreamSlots {
  private running = 0;

  /**
   * @param max concurrent streams of this process
   * @param what plural of what is streamed, for the error
   */
  constructor(
    private readonly max: number,
    private readonly what: string,
  ) {}

  /**
   * Streams what an iterable yields. For HEAD, it sends the headers alone and does not iterate.
   * @throws Problem 503 where all slots are taken
   */
  send(reply: FastifyReply, headers: Record<string, string>, pieces: AsyncIterable<string>) {
    if (reply.request.method === 'HEAD') return void reply.headers(headers).send();
    if (this.running >= this.max)
      throw Problem.busy(
        `${this.max} ${this.what} are running already. Try again when one of them has ended.`,
        10,
      );
    this.running++;
    extendDeadline(reply.request, MAX_STREAM_MS, 0);
    const stream = Readable.from(withReadTimeout(pieces, () => reply.raw.destroy()));
    stream.once('close', () => this.running--);
    // The client may disconnect before anything was sent.
    reply.raw.once('close', () => stream.destroy());
    void reply.headers(headers).send(stream);
  }
}

/** Yields the same chunks, and calls `abort` where one is not read in time. */
async function* withReadTimeout<T>(pieces: AsyncIterable<T>, abort: () => void): AsyncGenerator<T> {
  for await (const piece of pieces) {
    const timer = setTimeout(abort, CHUNK_TIMEOUT_MS);
    try {
      yield piece;
    } finally {
      clearTimeout(timer);
    }
  }
}
