import { availableParallelism, loadavg } from 'node:os';
import { ApiDocument, type DescribedApi } from './api-document.js';
import { makeCallers } from './callers.js';
import { Checks } from './checks.js';
import { type Finding, Findings } from './findings.js';
import type { FuzzRequest } from './fuzz-request.js';
import { Lane } from './lane.js';
import { Replay } from './replay.js';
import { sampleImages } from './sample-images.js';
import { type Answer, Sender } from './sender.js';

const LANES = 6;

/** Longest time, in milliseconds, to an answer: on a machine that is busy with other things, and otherwise. */
const [BUSY_MS, IDLE_MS] = [6_000, 2_000];

/** Slow requests that are asked again, at most. */
const MOST_SLOW = 20;

/** Share of answers that may be 503 because the service protects itself. */
const MOST_BUSY = 0.01;

/** So many 503 may come on a busy machine, however short the run. */
const FEW_BUSY = 30;

/** How much resident memory may grow, in bytes, from when a fifth of the requests has been sent to the end. */
const MOST_GROWTH = 150 * 1_048_576;

export interface Effort {
  requests: number;
  seed: number;
  /** Operation that alone is asked. */
  only?: string;
  /** Time in milliseconds after which no new requests are sent. */
  atMostMs?: number;
}

export interface Report {
  sent: number;
  seconds: number;
  /** Requests by status. */
  statuses: Record<string, number>;
  /** Operations that never answered 2xx. */
  neverAccepted: string[];
  growth: number | undefined;
  findings: Finding[];
}

/** Sends requests that are made from a service's own description of itself, and judges every answer by it. */
export class Fuzzer {
  private readonly findings = new Findings();
  private readonly statuses: Record<string, number> = {};
  private readonly accepted = new Set<string>();
  private readonly slow: FuzzRequest[] = [];
  private sent = 0;
  private busy = 0;
  private memoryAtFifth: Promise<number | undefined> | undefined;

  private constructor(
    private readonly document: ApiDocument,
    private readonly sender: Sender,
    private readonly checks: Checks,
    private readonly secret: string,
  ) {}

  /** @param secret key of an admin of the service at the address */
  static async run(url: string, secret: string, effort: Effort): Promise<Report> {
    const sender = new Sender(url, LANES);
    try {
      const text = await sender.text('/openapi.json');
      if (text === undefined) throw new Error(`no openapi.json at ${url}`);
      const document = new ApiDocument(JSON.parse(text) as DescribedApi);
      return await new Fuzzer(document, sender, new Checks(document), secret).run(effort);
    } finally {
      await sender.close();
    }
  }

  private async run({ requests, seed, only, atMostMs = Infinity }: Effort): Promise<Report> {
    const begun = performance.now();
    const { document } = this;
    const operations = document.operations.filter(({ id }) => only === undefined || id === only);
    if (operations.length === 0) throw new Error(`no operation ${only}`);
    const started = await this.processStarted();
    const { callers, untouchable } = await makeCallers(document, this.sender, this.secret);
    const samples = await sampleImages(document);
    const send = (request: FuzzRequest) => this.send(request, requests);
    const lanes = Array.from(
      { length: LANES },
      (_, number) =>
        new Lane({ document, seed, number, lanes: LANES, callers, untouchable, samples, operations, send }),
    );
    const isOver = () => performance.now() - begun > atMostMs;
    await Promise.all(lanes.map((lane) => lane.run(Math.ceil(requests / LANES), isOver)));
    const seconds = (performance.now() - begun) / 1_000;
    const growth = await this.judgeWhole(started);
    const replay = new Replay(document, this.sender, this.checks, { name: 'admin', secret: this.secret });
    await this.judgeSlow(replay);
    for (const finding of this.findings.all) finding.request = await replay.smaller(finding);
    const neverAccepted = operations.map(({ id }) => id).filter((id) => !this.accepted.has(id));
    return {
      sent: this.sent,
      seconds,
      statuses: this.statuses,
      neverAccepted,
      growth,
      findings: this.findings.all,
    };
  }

  private async send(request: FuzzRequest, planned: number): Promise<Answer> {
    const answer = await this.sender.send(request);
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    if (answer.status >= 200 && answer.status < 300) this.accepted.add(request.operation.id);
    if (this.checks.isBusy(request, answer)) this.busy++;
    if (++this.sent >= planned / 5) this.memoryAtFifth ??= this.residentMemory();
    for (const violation of this.checks.violations(request, answer)) this.findings.add(violation, request);
    if (answer.ms > limitOf(request) && this.slow.length < MOST_SLOW) this.slow.push(request);
    return answer;
  }

  /** One that was slow among others is asked alone: then it is slow by itself. */
  private async judgeSlow(replay: Replay) {
    for (const request of this.slow) {
      const { ms, status } = await replay.answer(request);
      if (ms <= limitOf(request)) continue;
      const message = `${status} after ${Math.round(ms)} ms, asked alone`;
      this.findings.add({ check: 'answers in time', where: '', message }, request);
    }
  }

  /** @returns bytes by which memory has grown */
  private async judgeWhole(startedBefore: number | undefined): Promise<number | undefined> {
    const fault = (check: string, message: string) => this.findings.add({ check, where: '', message });
    if ((await this.sender.text('/healthz')) === undefined)
      fault('alive at the end', '/healthz does not answer 200');
    const started = await this.processStarted();
    if (started !== startedBefore) fault('alive at the end', 'the process has been started anew');
    if (this.busy > Math.max(FEW_BUSY, this.sent * MOST_BUSY))
      fault('503 is rare', `${this.busy} of ${this.sent}`);
    const [before, after] = [await this.memoryAtFifth, await this.residentMemory()];
    if (before === undefined || after === undefined) return undefined;
    const growth = after - before;
    if (growth > MOST_GROWTH) fault('memory', `${Math.round(growth / 1_048_576)} MB more`);
    return growth;
  }

  private residentMemory = () => this.metric('process_resident_memory_bytes');

  private processStarted = () => this.metric('process_start_time_seconds');

  private async metric(name: string): Promise<number | undefined> {
    const line = new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'm').exec(
      (await this.sender.text('/metrics')) ?? '',
    );
    return line ? Number(line[1]) : undefined;
  }
}

/** Where a request says how many seconds it waits for a job, these come on top. */
function limitOf({ query }: FuzzRequest): number {
  const wait = Number(query.find(([name]) => name === 'wait')?.[1] ?? 0);
  const isBusy = (loadavg()[0] ?? 0) > 2 * availableParallelism() || process.env['CI'] !== undefined;
  return (isBusy ? BUSY_MS : IDLE_MS) + (wait >= 0 && wait <= 60 ? wait * 1_000 : 0);
}
