import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IMMUTABLE } from '../../platform/static/immutable.js';
import { Problem } from '../../platform/errors/problem.js';
import { PictureFiles } from '../../platform/media/picture-files.js';
import { PICTURE_TYPES, type PictureExtension } from '../../platform/media/picture-path.js';
import { Endpoint } from '../../platform/http/endpoint.js';

const HASH = /^[\w-]{43}$/;
const PICTURE_CONTENT = Object.fromEntries(
  Object.values(PICTURE_TYPES).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
);
const FILE = /^\d{1,4}\.(avif|webp|jpg)$/;

@ApiTags('Storefront')
@Controller('media')
export class PicturesController {
  constructor(private readonly files: PictureFiles) {}

  @Get(':hash/:file')
  @Endpoint({
    operationId: 'getMediaFile',
    summary: 'Get a picture in one of its widths',
    description: 'The file name is the width in pixels with `.avif`, `.webp` or `.jpg`.',
    success: 'The picture',
    response: { content: PICTURE_CONTENT },
    errors: [404],
  })
  async read(@Param('hash') hash: string, @Param('file') file: string, @Res() reply: FastifyReply) {
    const extension = FILE.exec(file)?.[1] as PictureExtension | undefined;
    const found = extension && HASH.test(hash) ? await this.files.get(hash, file) : undefined;
    if (!extension || !found) throw Problem.notFound('picture');
    return reply
      .headers({ 'cache-control': IMMUTABLE, 'content-length': found.bytes })
      .type(PICTURE_TYPES[extension])
      .send(found.stream);
  }
}
