import { IsoDateTime } from '../../platform/validation/iso-date-time.js';
import { Nested } from '../../catalog/fields/nested.js';
import { LOCALES, type Locale } from '../../platform/locale/locale.js';
import { Problem } from '../../platform/errors/problem.js';
import type { FieldError } from '../../platform/errors/field-error.js';

class TimesInput {
  @IsoDateTime('When the version you have seen becomes public') publishAt?: string;
  @IsoDateTime('When it is taken away again') unpublishAt?: string;
}

/** What is to happen to an entry, per locale. It takes the place of all that was scheduled before. */
export class ScheduleInput {
  @Nested(TimesInput, 'For Chinese readers') 'zh-CN'?: TimesInput;
  @Nested(TimesInput, 'For English readers') en?: TimesInput;
}

export interface Planned {
  locale: Locale;
  action: 'publish' | 'unpublish';
  at: string;
}

/**
 * Everything that is planned.
 * @throws Problem 400 for times that have passed, or in the wrong order
 */
export function plannedIn(input: ScheduleInput, now = Date.now()): Planned[] {
  const faults: FieldError[] = [];
  const planned = LOCALES.flatMap((locale): Planned[] => {
    const { publishAt, unpublishAt } = input[locale] ?? {};
    for (const [field, at] of Object.entries({ publishAt, unpublishAt }))
      if (at !== undefined && Date.parse(at) <= now)
        faults.push({ path: `${locale}.${field}`, code: 'past', message: 'must be in the future' });
    if (
      publishAt !== undefined &&
      unpublishAt !== undefined &&
      Date.parse(publishAt) >= Date.parse(unpublishAt)
    )
      faults.push({ path: `${locale}.unpublishAt`, code: 'bad_period', message: 'must be after publishAt' });
    return [
      ...(publishAt === undefined ? [] : [{ locale, action: 'publish' as const, at: publishAt }]),
      ...(unpublishAt === undefined ? [] : [{ locale, action: 'unpublish' as const, at: unpublishAt }]),
    ];
  });
  if (faults.length > 0) throw Problem.invalid(faults);
  return planned;
}
