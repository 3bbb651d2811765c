import { Controller, Delete, Get, Param, Post, Put, Req } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { UPLOAD_IMAGE_TYPES, AcceptsFile } from '../../platform/http/files.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { MediaFiles } from '../../platform/media/media-files.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { AltInput } from './alt.input.js';
import { deleteMedia } from './delete-media.js';
import { setAltText } from './set-alt-text.js';
import { ListMediaInput } from './list-media.input.js';
import { listMedia } from './list-media.js';
import { MediaListView, MediaView, MediaWithUsesView, mediaView } from './media.view.js';
import { readMedia } from './read-media.js';
import { uploadMedia } from './upload-media.js';
import { withMedia } from './with-media.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { ValidatedBody } from '../../platform/validation/validated-body.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Media')
@Controller('v1/merchandising/media')
export class MediaController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: MediaFiles,
  ) {}

  @Post()
  @AcceptsFile(UPLOAD_IMAGE_TYPES)
  @RequireRole('merchandiser')
  @ApiConsumes(...UPLOAD_IMAGE_TYPES)
  @Endpoint({
    operationId: 'uploadMedia',
    summary: 'Upload an image',
    description:
      'Accepts a file of at most 20 MiB and encodes it in the widths and formats that pages load. The same file is stored once.',
    body: { schema: { type: 'string', format: 'binary' } },
    status: 201,
    success: 'The image, also if the same file was uploaded before',
    response: MediaView,
  })
  async upload(@Req() request: FastifyRequest, @CurrentAuthor() author: Author): Promise<MediaView> {
    const upload = (bytes: Buffer) => uploadMedia(this.dataSource, this.files, bytes, author);
    return mediaView(await withMedia(request, upload));
  }

  @Get()
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'listMedia',
    summary: 'List uploaded images',
    success: 'A page of images, newest first',
    response: MediaListView,
  })
  list(@ValidatedQuery() input: ListMediaInput): Promise<MediaListView> {
    return listMedia(this.dataSource, input);
  }

  @Get(':hash')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'getMedia',
    summary: 'Get an uploaded image',
    description: 'Returns the image and the entries that show it.',
    success: 'The image with its references',
    response: MediaWithUsesView,
    errors: [404],
  })
  read(@Param('hash') hash: string): Promise<MediaWithUsesView> {
    return readMedia(this.dataSource, hash);
  }

  @Put(':hash/alt')
  @RequireRole('merchandiser')
  @Endpoint({
    operationId: 'setMediaAltText',
    summary: 'Set the alt text of an image',
    description: 'Entries that place the image from now on start with this text.',
    body: AltInput,
    success: 'The image',
    response: MediaView,
    errors: [404],
  })
  async setAltText(
    @Param('hash') hash: string,
    @ValidatedBody() alt: AltInput,
    @CurrentAuthor() author: Author,
  ): Promise<MediaView> {
    return mediaView(await setAltText(this.dataSource, hash, alt, author));
  }

  @Delete(':hash')
  @RequireRole('merchandiser')
  @Endpoint({
    operationId: 'deleteMedia',
    summary: 'Delete an image',
    description: 'Fails with 409 while a working copy or a published or scheduled revision shows it.',
    status: 204,
    success: 'The image is deleted',
    errors: [404, 409],
  })
  async delete(@Param('hash') hash: string, @CurrentAuthor() author: Author): Promise<void> {
    await deleteMedia(this.dataSource, this.files, hash, author);
  }
}
