import { ApiProperty } from '@nestjs/swagger';
import type { Picture } from '../../catalog/entities/picture.entity.js';
import { picturePath, widthsOf } from '../../platform/media/picture-path.js';

export class PictureView {
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

  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty() actor!: string;
}

export class PictureListView {
  @ApiProperty({ type: [PictureView] }) items!: PictureView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export function pictureView({ hash, width, height, bytes, uploadedAt, actor }: Picture): PictureView {
  const widths = widthsOf(width);
  const most = widths.at(-1) ?? width;
  // The proportions are the file's; the size is that of the largest that is there.
  const scale = most / width;
  return {
    url: picturePath(hash, most),
    width: most,
    height: Math.max(1, Math.round(height * scale)),
    bytes,
    widths,
    uploadedAt: uploadedAt.toISOString(),
    actor,
  };
}
