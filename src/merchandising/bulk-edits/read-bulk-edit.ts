import { type FieldError, Problem } from '../../platform/http/problem.js';
import { validate } from '../../platform/http/validate.js';
import { withoutNulls } from '../entries/merge-patch.js';
import { BULK_KINDS } from '../jobs/bulk-kinds.js';
import { faultsOf } from '../jobs/change-entries.js';
import { BulkEditInput } from './bulk-edit.input.js';

/**
 * What a bulk edit asks for.
 * @throws Problem 400 with every fault, fields that there are not among them
 */
export function readBulkEdit(body: unknown): BulkEditInput {
  const input = validate(BulkEditInput, body);
  const faults = [...selectionFaults(input), ...unknownFields(input)];
  if (faults.length > 0) throw Problem.invalid(faults);
  return input;
}

function selectionFaults({ entries, filter }: BulkEditInput): FieldError[] {
  if ((entries === undefined) === (filter === undefined))
    return [{ path: 'entries', code: 'one_of', message: 'either entries or a filter is needed, not both' }];
  const ids = (entries ?? []).map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ path: `entries.${index}.id`, code: 'repeated', message: `${id} is said twice` }]
      : [],
  );
}

/** Whether the rest of the patch makes sense, each entry that it is applied to will say. */
function unknownFields({ type, patch }: BulkEditInput): FieldError[] {
  try {
    validate(BULK_KINDS[type].content, withoutNulls(patch));
    return [];
  } catch (error) {
    return faultsOf(error)
      .filter(({ code }) => code === 'unknown_field')
      .map((fault) => ({ ...fault, path: `patch.${fault.path}` }));
  }
}
