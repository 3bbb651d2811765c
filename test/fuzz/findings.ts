import type { Violation } from './checks.js';
import { type FuzzRequest, curlOf } from './fuzz-request.js';

export interface Finding {
  violation: Violation;
  /** The first request that showed it, or a smaller one that shows it, too. */
  request?: FuzzRequest;
  count: number;
}

/** Violations by kind: the operation, the rule, and where it is broken. */
export class Findings {
  private readonly byKind = new Map<string, Finding>();

  add(violation: Violation, request?: FuzzRequest) {
    const kind = kindOf(violation, request);
    const known = this.byKind.get(kind);
    if (known) known.count++;
    else this.byKind.set(kind, { violation, request, count: 1 });
  }

  get all(): Finding[] {
    return [...this.byKind.values()];
  }
}

export const kindOf = ({ check, where }: Violation, request?: FuzzRequest) =>
  `${request?.operation.id ?? 'service'} | ${check} | ${where}`;

/** A finding as lines for a terminal; the last one can be pasted where `URL` and `KEY` are set. */
export function linesOf({ violation, request, count }: Finding): string {
  const head = `${kindOf(violation, request)} (${count}×)\n  ${violation.message.slice(0, 500)}`;
  return request ? `${head}\n  # by ${request.caller.name}\n  ${curlOf(request)}` : head;
}
