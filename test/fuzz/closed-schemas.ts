import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import type { DescribedApi, Schema } from './api-document.js';

/** Where a value differs from its schema first, without the numbers of elements, and how. */
export interface Misfit {
  where: string;
  message: string;
}

/**
 * The document's schemas, each closed: a member that an answer has and its schema does not is a leak, and a member that
 * a request has and its schema does not is to be refused.
 */
export class ClosedSchemas {
  private readonly ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
  private readonly compiled = new Map<Schema, ValidateFunction>();

  constructor({ components }: DescribedApi) {
    // The default import of a CommonJS module is its `exports`, which is this function and has it as `default`, too.
    (ajvFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addSchema({ $id: 'api', components: closed(components) } as object);
  }

  /** @returns undefined where the value fits */
  misfit(schema: Schema, value: unknown): Misfit | undefined {
    let validator = this.compiled.get(schema);
    if (!validator) {
      validator = this.ajv.compile(closed(schema) as object);
      this.compiled.set(schema, validator);
    }
    if (validator(value)) return undefined;
    const [first] = validator.errors ?? [];
    return first && misfitOf(first);
  }
}

function misfitOf({ instancePath, keyword, message, params }: ErrorObject): Misfit {
  const named = (params as { additionalProperty?: string; missingProperty?: string }) ?? {};
  const member = named.missingProperty ?? (named.additionalProperty === undefined ? '' : '(unknown)');
  const path = `${instancePath.replace(/\/\d+(?=\/|$)/g, '/*')}${member && `/${member}`}`;
  return {
    where: `${path || '/'} ${keyword}`,
    message: `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  };
}

/** A copy in which every object with named members has no others, and references lead into the document. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const copy = Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string' ? value.replace(/^#/, 'api#') : closed(value),
    ]),
  );
  const isSchema = typeof copy['properties'] === 'object' && 'type' in copy;
  return isSchema && !('additionalProperties' in copy) ? { ...copy, additionalProperties: false } : copy;
}
