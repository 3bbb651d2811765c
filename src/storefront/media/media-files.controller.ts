import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IMMUTABLE } from '../../platform/static/immutable.js';
import { Problem } from '../../platform/errors/problem.js';
import { MediaFiles } from '../../platform/media/media-files.js';
import { IMAGE_TYPES, type ImageExtension } from '../../platform/media/media-path.js';
import { Endpoint } from '../../platform/http/endpoint.js';

const HASH = /^[\w-]{43}$/;
const IMAGE_CONTENT = Object.fromEntries(
  Object.values(IMAGE_TYPES).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
);
const FILE = /^\d{1,4}\.(avif|webp|jpg)$/;

@ApiTags('Storefront')
@Controller('media')
export class MediaFilesController {
  constructor(private readonly files: MediaFiles) {}

  @Get(':hash/:file')
  @Endpoint({
    operationId: 'getMediaFile',
    summary: 'Get an image in one of its widths',
    description: 'The file name is the width in pixels with `.avif`, `.webp` or `.jpg`.',
    success: 'The image',
    response: { content: IMAGE_CONTENT },
    errors: [404],
  })
  async read(@Param('hash') hash: string, @Param('file') file: string, @Res() reply: FastifyReply) {
    const extension = FILE.exec(file)?.[1] as ImageExtension | undefined;
    const mediaFile = extension && HASH.test(hash) ? await this.files.get(hash, file) : undefined;
    if (!extension || !mediaFile) throw Problem.notFound('image');
    return reply
      .headers({ 'cache-control': IMMUTABLE, 'content-length': mediaFile.bytes })
      .type(IMAGE_TYPES[extension])
      .send(mediaFile.stream);
  }
}
