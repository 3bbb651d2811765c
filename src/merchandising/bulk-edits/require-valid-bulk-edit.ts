import type { FieldError } from '../../platform/errors/field-error.js';
import { Problem } from '../../platform/errors/problem.js';
import { validate } from '../../platform/validation/validate.js';
import { withoutNulls } from '../entries/merge-patch.js';
import { BULK_KINDS } from '../batches/bulk-kinds.js';
import { faultsOf } from '../batches/change-entries.js';
import { type BulkEditInput } from './bulk-edit.input.js';

/** @throws Problem 400 for a selection that cannot be, and for fields that do not exist */
export function requireValidBulkEdit(input: BulkEditInput) {
  const faults = [...selectionFaults(input), ...unknownFields(input)];
  if (faults.length > 0) throw Problem.invalid(faults);
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
