import { ApiProperty } from '@nestjs/swagger';
import { ENTRY_TYPES } from '../../catalog/entities/entries/entry.entity.js';
import type { Media } from '../../catalog/entities/content/media.entity.js';
import { mediaPath, widthsOf } from '../../platform/media/media-path.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import { AltInput } from './alt.input.js';
import { MEDIA_USES, type MediaUse } from './media-uses.js';
import { LocalizedTextView } from '../../platform/locale/localized.view.js';

export class MediaView {
  @ApiProperty({ description: 'SHA-256 of the uploaded file, in base64url' }) hash!: string;

  @ApiProperty({
    description: 'Path for the `url` of an entry’s image, relative to this service',
  })
  url!: string;

  @ApiProperty({ type: 'integer', description: 'Pixels' }) width!: number;
  @ApiProperty({ type: 'integer', description: 'Pixels' }) height!: number;
  @ApiProperty({ type: 'integer', description: 'Size of the uploaded file' }) bytes!: number;
  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'Available widths in pixels, each as `.avif`, `.webp` and `.jpg`',
  })
  widths!: number[];

  @ApiProperty({
    type: AltInput,
    nullable: true,
    description: 'Alt text for entries that place it; null until it is set',
  })
  alt!: LocalizedText | null;

  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty() actor!: string;
}

class MediaUseView {
  @ApiProperty({ enum: ENTRY_TYPES }) type!: string;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: LocalizedTextView }) name!: object;
  @ApiProperty({ enum: MEDIA_USES, isArray: true, description: 'States of the entry that show it' })
  in!: string[];
}

export class MediaWithUsesView extends MediaView {
  @ApiProperty({
    type: [MediaUseView],
    description: 'At most 100 entries. An image in use cannot be deleted',
  })
  usedBy!: MediaUseView[];
}

export class MediaListView {
  @ApiProperty({ type: [MediaView] }) items!: MediaView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export function mediaView({ hash, width, height, bytes, alt, uploadedAt, actor }: Media): MediaView {
  const widths = widthsOf(width);
  const largest = widths.at(-1) ?? width;
  // The size of the largest file, in the proportions of the upload.
  const scale = largest / width;
  return {
    hash,
    url: mediaPath(hash, largest),
    width: largest,
    height: Math.max(1, Math.round(height * scale)),
    bytes,
    widths,
    alt,
    uploadedAt: uploadedAt.toISOString(),
    actor,
  };
}

export function mediaWithUsesView(image: Media, uses: MediaUse[]): MediaWithUsesView {
  const usedBy = uses.map(({ type, id, name, in: places }) => ({ type, id, name, in: places }));
  return { ...mediaView(image), usedBy };
}
