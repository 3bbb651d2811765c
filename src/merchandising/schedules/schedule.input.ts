import { IsoDateTime } from '../../platform/validation/iso-date-time.js';
import { Nested } from '../../catalog/fields/nested.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import { Problem } from '../../platform/errors/problem.js';
import type { FieldError } from '../../platform/errors/field-error.js';

class TimesInput {
  @IsoDateTime('When the version of If-Match is published') publishAt?: string;
  @IsoDateTime('When it is unpublished') unpublishAt?: string;
}

/** Scheduled actions on an entry, per locale. They replace all pending ones. */
export class ScheduleInput {
  @Nested(TimesInput, 'Actions in Chinese') 'zh-CN'?: TimesInput;
  @Nested(TimesInput, 'Actions in English') en?: TimesInput;
}

export interface PlannedAction {
  locale: Locale;
  action: 'publish' | 'unpublish';
  at: string;
}

/**
 * The actions of both locales.
 * @throws Problem 400 for times that have passed, or in the wrong order
 */
export function plannedActions(input: ScheduleInput, now = Date.now()): PlannedAction[] {
  const errors: FieldError[] = [];
  const planned = LOCALES.flatMap((locale): PlannedAction[] => {
    const { publishAt, unpublishAt } = input[locale] ?? {};
    for (const [field, at] of Object.entries({ publishAt, unpublishAt }))
      if (at !== undefined && Date.parse(at) <= now)
        errors.push({ path: `${locale}.${field}`, code: 'past', message: 'must be in the future' });
    if (
      publishAt !== undefined &&
      unpublishAt !== undefined &&
      Date.parse(publishAt) >= Date.parse(unpublishAt)
    )
      errors.push({ path: `${locale}.unpublishAt`, code: 'bad_period', message: 'must be after publishAt' });
    return [
      ...(publishAt === undefined ? [] : [{ locale, action: 'publish' as const, at: publishAt }]),
      ...(unpublishAt === undefined ? [] : [{ locale, action: 'unpublish' as const, at: unpublishAt }]),
    ];
  });
  if (errors.length > 0) throw Problem.invalid(errors);
  return planned;
}
