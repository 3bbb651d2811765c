import { ApiProperty } from '@nestjs/swagger';
import { ENTRY_TYPES } from '../../catalog/entities/entries/entry.entity.js';
import type { Picture } from '../../catalog/entities/content/picture.entity.js';
import { picturePath, widthsOf } from '../../platform/media/picture-path.js';
import type { LocalizedText } from '../../platform/locale/locale.js';
import { AltInput } from './alt.input.js';
import { PICTURE_USES, type PictureUse } from './picture-uses.js';
import { LocalizedTextView } from '../../platform/locale/localized.view.js';

export class PictureView {
  @ApiProperty({ description: 'SHA-256 of the file that was uploaded, in base64url' }) hash!: string;

  @ApiProperty({
    description: 'What the `url` of an entry’s picture takes; below the address of this service',
  })
  url!: string;

  @ApiProperty({ type: 'integer', description: 'Pixels' }) width!: number;
  @ApiProperty({ type: 'integer', description: 'Pixels' }) height!: number;
  @ApiProperty({ type: 'integer', description: 'Of the file that was uploaded' }) bytes!: number;
  @ApiProperty({
    ...{ type: 'integer', isArray: true },
    description: 'In which widths it is there, each as `.avif`, `.webp` and `.jpg`',
  })
  widths!: number[];

  @ApiProperty({
    ...{ type: AltInput, nullable: true },
    description: 'What it shows, for an entry that places it; null until somebody says it',
  })
  alt!: LocalizedText | null;

  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty() actor!: string;
}

class PictureUseView {
  @ApiProperty({ enum: ENTRY_TYPES }) type!: string;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: LocalizedTextView }) name!: object;
  @ApiProperty({ enum: PICTURE_USES, isArray: true, description: 'Which of its states show it' })
  in!: string[];
}

export class PictureWithUsesView extends PictureView {
  @ApiProperty({ type: [PictureUseView], description: 'At most 100. What is used cannot be deleted' })
  usedBy!: PictureUseView[];
}

export class PictureListView {
  @ApiProperty({ type: [PictureView] }) items!: PictureView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export function pictureView({ hash, width, height, bytes, alt, uploadedAt, actor }: Picture): PictureView {
  const widths = widthsOf(width);
  const most = widths.at(-1) ?? width;
  // The proportions are the file's; the size is that of the largest that is there.
  const scale = most / width;
  return {
    hash,
    url: picturePath(hash, most),
    width: most,
    height: Math.max(1, Math.round(height * scale)),
    bytes,
    widths,
    alt,
    uploadedAt: uploadedAt.toISOString(),
    actor,
  };
}

export function pictureWithUsesView(picture: Picture, uses: PictureUse[]): PictureWithUsesView {
  const usedBy = uses.map(({ type, id, name, in: places }) => ({ type, id, name, in: places }));
  return { ...pictureView(picture), usedBy };
}
