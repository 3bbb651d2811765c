import type { FieldError } from '../../platform/errors/field-error.js';
import { Problem } from '../../platform/errors/problem.js';
import { validate } from '../../platform/validation/validate.js';
import { withoutNulls } from '../entries/merge-patch.js';
import { BULK_TYPE_DEFINITIONS } from '../batches/bulk-type-definitions.js';
import { toFieldErrors } from '../batches/change-entries.js';
import { type BulkEditInput } from './bulk-edit.input.js';

/** @throws Problem 400 for an invalid selection, and for fields that do not exist */
export function requireValidBulkEdit(input: BulkEditInput) {
  const errors = [...selectionErrors(input), ...unknownFields(input)];
  if (errors.length > 0) throw Problem.invalid(errors);
}

function selectionErrors({ entries, filter }: BulkEditInput): FieldError[] {
  if ((entries === undefined) === (filter === undefined))
    return [{ path: 'entries', code: 'one_of', message: 'send either entries or a filter' }];
  const ids = (entries ?? []).map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ path: `entries.${index}.id`, code: 'repeated', message: `${id} is given twice` }]
      : [],
  );
}

/** Values of the patch are validated with each entry that it is applied to. */
function unknownFields({ type, patch }: BulkEditInput): FieldError[] {
  try {
    validate(BULK_TYPE_DEFINITIONS[type].content, withoutNulls(patch));
    return [];
  } catch (error) {
    return toFieldErrors(error)
      .filter(({ code }) => code === 'unknown_field')
      .map((error) => ({ ...error, path: `patch.${error.path}` }));
  }
}
