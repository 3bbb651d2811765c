import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IMMUTABLE } from '../../platform/http/immutable.js';
import { problems } from '../../platform/http/problem-docs.js';
import { Problem } from '../../platform/http/problem.js';
import { PictureFiles } from '../../platform/media/picture-files.js';
import { PICTURE_TYPES, type PictureExtension } from '../../platform/media/picture-path.js';

const HASH = /^[\w-]{43}$/;
const FILE = /^\d{1,4}\.(avif|webp|jpg)$/;

@ApiTags('Storefront')
@Controller('media')
export class PicturesController {
  constructor(private readonly files: PictureFiles) {}

  @Get(':hash/:file')
  @ApiOperation({
    operationId: 'readPicture',
    summary: 'A picture in one of its widths, as `.avif`, `.webp` or `.jpg`',
  })
  @ApiOkResponse({ content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } } })
  @problems(404, 429)
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
