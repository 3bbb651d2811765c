import { MediaUrl } from '../fields/text.js';
import { Localized } from '../fields/localized.js';
import { Enum, Int } from '../fields/scalars.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import { MEDIA_ROLES, type MediaRole } from '../../furniture/values.js';

/** An uploaded image, or one on another site. */
export class MediaContent {
  @MediaUrl(
    'Of an uploaded image, below the address of this service, or of one elsewhere, which is never fetched',
  )
  url!: string;

  @Localized({ max: 500, description: 'Alternative text', required: true })
  alt!: LocalizedText;

  @Int({ min: 1, max: 30_000, description: 'Width in pixels', required: true })
  width!: number;

  @Int({ min: 1, max: 30_000, description: 'Height in pixels', required: true })
  height!: number;

  @Enum(MEDIA_ROLES, 'What the image is for; `in_scale` shows the size beside a person')
  role!: MediaRole;
}
