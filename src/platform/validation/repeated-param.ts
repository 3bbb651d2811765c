import { Transform } from 'class-transformer';

/** A query parameter that may be repeated: always a list, also where it is given once. */
export const RepeatedParam = () => Transform(({ value }: { value: unknown }) => [value].flat());
